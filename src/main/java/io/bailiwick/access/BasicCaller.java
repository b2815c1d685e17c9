package io.bailiwick.access;

import io.bailiwick.kernel.Caller;

/**
 * Whom Basic credentials stand for.
 *
 * @param showedPassword true if the internal service checked the password, false if a directory did
 */
record BasicCaller(Caller caller, boolean showedPassword) {}
