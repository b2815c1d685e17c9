package io.bailiwick.bootstrap.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A Bailiwick in a process of its own, for tests to kill. */
record ChildService(Process process, String firstLine) implements AutoCloseable {

    /** Returns when the child runs its server, or has been refused. */
    static ChildService start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildService.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        return new ChildService(process, output.readLine());
    }

    /** Prints the id of the server's process or why there is none, then waits to be killed. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            System.out.println(postgres.pid());
            System.in.read();
        } catch (EmbeddedPostgresException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }

    long postmaster() {
        return Long.parseLong(firstLine);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
