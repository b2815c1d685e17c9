package io.bailiwick.role;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LabelsPropertyTest {

    @Property
    void whatIsMadeOfAnyNameCouldBeGiven(
            @ForAll String name, @ForAll @LongRange(min = 1, max = Integer.MAX_VALUE) long number) {
        assertThat(Labels.given(Labels.of(name, null))).isNotEmpty();
        assertThat(Labels.given(Labels.of(name, number))).endsWith("_" + number);
    }
}
