package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Limits of tenants, users and data sources (contracts/hdp.md, section 7). None is ever set: those of data sources have
 * nothing to limit here, and those of lockout belong to the system.
 */
final class HdpLowerLimits {

    /** The number at the end: {@code 3} or {@code datasources/7/3}. */
    private static final Pattern NUMBERS = Pattern.compile("(datasources/\\d{1,9}/)?\\d{1,9}");

    record Limits(List<HdpSystemLimitResource.Item> limits) {}

    private HdpLowerLimits() {}

    static Limits none(Caller caller) {
        caller.require(Permission.LIMITS);
        return new Limits(List.of());
    }

    static HdpLimitValue get(Caller caller, String limit) {
        caller.require(Permission.LIMITS);
        throw new LimitNotSetException(numberOf(limit));
    }

    static void refuse(Caller caller, String limit) {
        caller.require(Permission.LIMITS);
        if (HdpLimit.setting(numberOf(limit)).isPresent()) {
            throw InvalidInputException.invalid("limitId", "is one that can be set for the system alone");
        }
        throw NotServedException.dataSources();
    }

    /** 0 for what is no number: there is no such limit. */
    private static long numberOf(String limit) {
        return NUMBERS.matcher(limit).matches() ? Long.parseLong(limit.substring(limit.lastIndexOf('/') + 1)) : 0;
    }
}
