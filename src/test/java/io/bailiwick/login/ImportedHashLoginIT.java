package io.bailiwick.login;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.parallel.Isolated;

/** The native binary must have all algorithms in it, though it finds them by name. */
@Isolated // Quarkus tells REST Assured the port by a static field
@QuarkusIntegrationTest
class ImportedHashLoginIT extends ImportedHashLoginTest {}
