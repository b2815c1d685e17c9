package io.bailiwick.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CursorPropertyTest {

    @Property
    void holdsWhatItWasMadeOf(@ForAll("texts") List<String> values) {
        assertThat(Cursor.read(Cursor.of(values.toArray()), values.size())).isEqualTo(values);
    }

    @Property
    void whatIsNoCursorIsTheClientsMistake(@ForAll String text) {
        try {
            assertThat(Cursor.read(text, 2)).hasSize(2);
        } catch (InvalidInputException e) {
            assertThat(e.subjects()).containsExactly("after");
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .filter(text -> text.indexOf('\0') < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
