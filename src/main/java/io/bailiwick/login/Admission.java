package io.bailiwick.login;

import io.bailiwick.tenant.TenantRef;
import io.bailiwick.user.LoginCandidate;

/** Somebody showed the right password for an account. */
public record Admission(TenantRef tenant, LoginCandidate candidate) {}
