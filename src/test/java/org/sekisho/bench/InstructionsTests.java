package org.sekisho.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstructionsTests {

    @Test
    void areReadFromWhatPerfWrites() {
        assertThat(Instructions.counted("123456789,,instructions:u,2000123,100.00,1.52,insn per cycle\n"))
                .hasValue(123_456_789);
    }

    @Test
    void areNoneWhereTheMachineCountsNone() {
        assertThat(Instructions.counted("<not supported>,,instructions:u,0,100.00,,\n"))
                .isEmpty();
        assertThat(Instructions.counted("Error: no permission\n")).isEmpty();
    }
}
