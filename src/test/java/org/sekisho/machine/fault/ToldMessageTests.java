package org.sekisho.machine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rooms' messages are told goes by their names: a room that moves must not begin to quote filings unnoticed. */
class ToldMessageTests {

    @ParameterizedTest
    @MethodSource("rooms")
    void goesByRoomsThatAreThere(String room) {
        assertThat(Path.of("src/main/java/org/sekisho", room.split("\\."))).isDirectory();
    }

    static Stream<String> rooms() {
        return Stream.concat(ToldMessage.OF_FILINGS.stream(), ToldMessage.WITHOUT_FILINGS.stream());
    }
}
