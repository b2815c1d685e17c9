package io.bailiwick.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NameServiceTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void knowsNamesAndAddresses() throws Exception {
        NameService names = new NameService(InetAddress::getAllByName);

        assertThat(names.addressesOf("localhost", LONG)).anyMatch(InetAddress::isLoopbackAddress);
        assertThat(names.addressesOf("192.0.2.1", LONG)).containsExactly(InetAddress.getByName("192.0.2.1"));
        assertThatThrownBy(() -> names.addressesOf("nowhere.invalid", LONG)).isInstanceOf(UnknownHostException.class);
        names.stop();
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        CountDownLatch never = new CountDownLatch(1);
        NameService names = new NameService(host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> names.addressesOf("slow.example.com", Duration.ofMillis(50)))
                .isInstanceOf(SocketTimeoutException.class);
        names.stop();
    }
}
