package io.bailiwick;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.parallel.Isolated;

/** The same story told to the packaged program: the jar, or the native binary. */
@Isolated // Quarkus tells REST Assured the port by a static field
@QuarkusIntegrationTest
class StoryIT extends StoryTest {}
