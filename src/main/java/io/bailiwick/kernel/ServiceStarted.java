package io.bailiwick.kernel;

/**
 * Fired when all that must hold before the first request does hold: what works by itself, without being asked, begins.
 * Never fired in a run that does one task and ends.
 */
public record ServiceStarted() {}
