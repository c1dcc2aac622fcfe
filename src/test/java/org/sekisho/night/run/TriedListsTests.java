package org.sekisho.night.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.finding.entity.EntitySettings;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.night.run.ListsConfiguration.TriedLists;

class TriedListsTests {

    private static final EntitySettings NAMES = new EntitySettings(true, 2_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @TempDir
    Path folder;

    private Path program;
    private Path list;

    @BeforeEach
    void remember() throws IOException {
        program = Files.writeString(folder.resolve("sekisho.jar"), "a program");
        list = Files.copy(Path.of("config/lists/focus-areas.yml"), folder.resolve("list.yml"));
        assertThat(tried(NAMES).cameOutRight(TODAY)).isFalse();
        tried(NAMES).remember();
    }

    @Test
    void areNotTriedAgainByTheSameProgram() {
        assertThat(tried(NAMES).cameOutRight(TODAY)).isTrue();
    }

    @Test
    void areTriedAgainOnceTheListIsAnother() throws IOException {
        Files.writeString(list, Files.readString(list).replaceFirst("match:", "match: # as before"));

        assertThat(tried(NAMES).cameOutRight(TODAY)).isFalse();
    }

    @Test
    void areTriedAgainOnceOtherEntriesAreInForce() {
        KeyTechnologyList all = lists().get(0);
        var fewer = new KeyTechnologyList(
                all.edition(),
                all.title(),
                all.notice(),
                all.file(),
                all.entries().subList(1, all.entries().size()),
                all.source());

        assertThat(TriedLists.of(kept(), List.of(fewer), NAMES, program.toString())
                        .cameOutRight(TODAY))
                .isFalse();
    }

    @Test
    void areTriedAgainOnceTheProgramIsAnother() throws IOException {
        Files.setLastModifiedTime(program, FileTime.fromMillis(0));

        assertThat(tried(NAMES).cameOutRight(TODAY)).isFalse();
    }

    @Test
    void areTriedAgainOnceNamesAreReadInAnotherWay() {
        assertThat(tried(new EntitySettings(false, 2_000)).cameOutRight(TODAY)).isFalse();
    }

    @Test
    void areAlwaysTriedByAProgramThatLiesInFolders() {
        String classPath = program + File.pathSeparator + folder;
        TriedLists.of(kept(), lists(), NAMES, classPath).remember();

        assertThat(TriedLists.of(kept(), lists(), NAMES, classPath).cameOutRight(TODAY))
                .isFalse();
    }

    @Test
    void areTriedOnceAWeekWhateverTheFileSays() {
        assertThat(IntStream.range(0, 7)
                        .mapToObj(TODAY::plusDays)
                        .filter(day -> !tried(NAMES).cameOutRight(day)))
                .hasSize(1);
    }

    private TriedLists tried(EntitySettings settings) {
        return TriedLists.of(kept(), lists(), settings, program.toString());
    }

    private Path kept() {
        return folder.resolve("var/lists-tried");
    }

    private List<KeyTechnologyList> lists() {
        return new KeyTechnologyListReader()
                .readAll(List.of(list)).stream()
                        .map(read -> read.inForceOn(TODAY))
                        .toList();
    }
}
