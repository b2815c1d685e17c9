package io.bailiwick.directory;

import java.util.List;

/**
 * What a test of a directory found, server by server.
 *
 * @param passed whether all of them passed
 */
public record DirectoryDiagnosis(boolean passed, List<ServerDiagnosis> servers) {

    public DirectoryDiagnosis {
        servers = List.copyOf(servers);
    }

    public static DirectoryDiagnosis of(List<ServerDiagnosis> servers) {
        return new DirectoryDiagnosis(servers.stream().allMatch(ServerDiagnosis::passed), servers);
    }
}
