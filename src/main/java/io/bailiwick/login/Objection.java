package io.bailiwick.login;

/**
 * Why a service does not let somebody in.
 *
 * @param judged whether it looked at the password at all
 */
record Objection(String reason, boolean judged) {}
