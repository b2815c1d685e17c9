package io.bailiwick.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DnTemplatePropertyTest {

    private static final String TEMPLATE = "cn=a\\,b+uid=%LOGINNAME%,ou=\\C3\\A4,dc=example,dc=com";

    @Property
    void aLoginNameIsOneValueWhateverIsInIt(@ForAll("loginNames") String login) throws LDAPException {
        DN filled = new DN(new DnTemplate(TEMPLATE).with(login).toString());

        assertThat(filled.getRDNs()).hasSize(4);
        assertThat(filled.getRDNs()[0].getAttributeNames()).containsExactly("cn", "uid");
        assertThat(filled.getRDNs()[0].getAttributeValues()).containsExactly("a,b", login);
        assertThat(filled.getParent()).isEqualTo(new DN("ou=ä,dc=example,dc=com"));
    }

    /** A second opinion: the JDK's parser reads what the SDK wrote. */
    @Property
    void anotherParserSeesTheSame(@ForAll("loginNames") String login) throws LDAPException, InvalidNameException {
        LdapName filled = new LdapName(
                new DnTemplate("uid=%LOGINNAME%,dc=example,dc=com").with(login).toString());

        assertThat(filled.size()).isEqualTo(3);
        assertThat(filled.getRdn(2).getValue()).isEqualTo(login);
    }

    @Property
    void surroundingTextStays(@ForAll("loginNames") String login) throws LDAPException {
        DN filled = new DN(new DnTemplate("cn=x %LOGINNAME% y").with(login).toString());

        assertThat(filled.getRDNs()[0].getAttributeValues()).containsExactly("x " + login + " y");
    }

    @Example
    void theUsualTricksStayInTheirPlace() throws LDAPException {
        DnTemplate template = new DnTemplate("uid=%LOGINNAME%,ou=people,dc=example");

        assertThat(template.with("x,ou=admins").toString()).isEqualTo("uid=x\\,ou=admins,ou=people,dc=example");
        assertThat(template.with("x+cn=admin").toString()).isEqualTo("uid=x\\+cn=admin,ou=people,dc=example");
        assertThat(template.with("#414243").toString()).isEqualTo("uid=\\#414243,ou=people,dc=example");
        assertThat(template.with("%LOGINNAME%").toString()).isEqualTo("uid=%LOGINNAME%,ou=people,dc=example");
    }

    @Provide
    Arbitrary<String> loginNames() {
        return LoginNames.any();
    }
}
