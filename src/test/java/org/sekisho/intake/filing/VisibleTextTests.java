package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTests {

    @Test
    void showsWhereSomethingIsThatIsNotSeen() {
        assertThat(VisibleText.of("a\u001b[2Jb\r\nINFO\u202efdp.exe\u0085\uDC00"))
                .isEqualTo("a\uFFFD[2Jb\uFFFD\uFFFDINFO\uFFFDfdp.exe\uFFFD\uFFFD");
    }

    @Test
    void leavesNamesInAnyScriptAsTheyAre() {
        String name = "請求の範囲 (1)/Übersicht–été.pdf \uD83D\uDE00 مخطط";

        assertThat(VisibleText.of(name)).isSameAs(name);
    }
}
