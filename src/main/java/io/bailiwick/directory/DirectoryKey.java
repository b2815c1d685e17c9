package io.bailiwick.directory;

/** One state of the settings of one authentication service; {@code version} grows with every change. */
public record DirectoryKey(long tenantId, long serviceId, long version) {}
