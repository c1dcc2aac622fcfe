package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

class ShippedListExamplesTests {

    @Test
    void theShippedListsKeepTheirWord() {
        var lists = new KeyTechnologyListReader()
                .readAll(List.of(
                        Path.of("config/lists/jp-specified-fields.yml"), Path.of("config/lists/focus-areas.yml")));

        assertThatCode(() -> ScreeningLists.compile(lists)).doesNotThrowAnyException();
    }
}
