package io.bailiwick.login;

import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.LoginTry;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an attempt before any password is checked.
 *
 * @param found the ways in that the name could mean
 * @param counted empty where there is nobody to count it for
 * @param objection why no password must be checked; empty if one may
 */
record Screened(List<LoginCandidate> found, Optional<LoginTry> counted, Optional<String> objection) {}
