package io.bailiwick;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The same story told to the packaged program: the jar, or the native binary. */
@ResourceLock("the port of REST Assured") // Quarkus tells it by a static field
@QuarkusIntegrationTest
class StoryIT extends StoryTest {}
