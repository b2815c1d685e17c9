package io.bailiwick.kernel;

/** A tenant's number: 1 is the system tenant, in which everything begins. */
public record TenantId(long value) {

    public static final TenantId SYSTEM = new TenantId(1);

    public TenantId {
        if (value < 1) {
            throw new IllegalArgumentException("Not a tenant id: " + value);
        }
    }

    public boolean isSystem() {
        return value == SYSTEM.value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
