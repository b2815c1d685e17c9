package io.bailiwick.login;

import io.bailiwick.tenant.TenantRef;
import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.LoginTry;

/** Somebody showed the right password for an account. */
public record Admission(TenantRef tenant, LoginCandidate candidate, LoginTry passed) {}
