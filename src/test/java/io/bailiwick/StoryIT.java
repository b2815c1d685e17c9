package io.bailiwick;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same story told to the packaged program: the jar, or the native binary. */
@QuarkusIntegrationTest
class StoryIT extends StoryTest {}
