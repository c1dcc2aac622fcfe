package org.sekisho.night.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** A file with a secret that a package installed: root's, and read by the program through its group. */
class KeysCheckTests {

    @Test
    void isWellIfTheProgramReadsItByItsGroupAndMayNotChangeIt() {
        assertThat(isReadByOurGroup("root", "sekisho", "rw-r-----")).isTrue();
        assertThat(isReadByOurGroup("root", "sekisho", "r--r-----")).isTrue();
    }

    @Test
    void isOpenIfAnybodyElseReadsItOrTheGroupMayChangeIt() {
        assertThat(isReadByOurGroup("root", "sekisho", "rw-r--r--")).isFalse();
        assertThat(isReadByOurGroup("root", "sekisho", "rw-rw----")).isFalse();
    }

    @Test
    void needsNoGroupWhereTheProgramIsTheOwner() {
        assertThat(isReadByOurGroup("sekisho", "sekisho", "rw-r-----")).isFalse();
        assertThat(isReadByOurGroup("root", "root", "rw-r-----")).isFalse();
    }

    private static boolean isReadByOurGroup(String owner, String us, String rights) {
        return SecretChecks.KeysCheck.isReadByOurGroup(owner, us, PosixFilePermissions.fromString(rights));
    }
}
