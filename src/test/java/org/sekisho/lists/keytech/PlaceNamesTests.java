package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** To work names out of CLDR takes a quarter of a second of every command that reads a list, so they come with the program. */
class PlaceNamesTests {

    @Test
    void areThoseOfCldrThatAreLongEnoughToMeanSomething() {
        assertThat(OriginWords.lines("place-names.txt"))
                .containsExactlyElementsOf(IcuOriginNames.all()
                        .map(OriginWords::plain)
                        .filter(name -> name.length() >= OriginWords.SHORTEST
                                || name.length() > 1 && OriginWords.isSpaceless(name.charAt(0)))
                        .distinct()
                        .sorted()
                        .toList());
    }
}
