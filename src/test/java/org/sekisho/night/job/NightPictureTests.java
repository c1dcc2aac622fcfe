package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sekisho.testdata.DocumentPage;
import org.springframework.util.StringUtils;

/** The picture of a night shows the job as it is. */
class NightPictureTests {

    private static final Pattern STEP =
            Pattern.compile("\\.(?:start|next)\\((?:steps\\.of\\()?(\\w+)(?:\\.class\\))?\\)");
    private static final Pattern BOX = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+)\\s*$");

    @Test
    void picturesTheStepsOfTheJobInTheirOrder() throws IOException {
        String job = Files.readString(Path.of("src/main/java/org/sekisho/night/job/ScreenFilingsJob.java"));
        String page = DocumentPage.at("architecture.md#how-a-night-goes");
        String picture = page.substring(page.indexOf("```mermaid"));

        List<String> steps = STEP.matcher(job)
                .results()
                .map(step -> StringUtils.uncapitalize(step.group(1)))
                .toList();
        List<MatchResult> arrows = BOX.matcher(picture.substring(0, picture.indexOf("```", 10)))
                .results()
                .filter(arrow -> steps.contains(arrow.group(1)) && steps.contains(arrow.group(2)))
                .toList();

        assertThat(steps).hasSizeGreaterThan(4);
        assertThat(arrows.stream().map(arrow -> arrow.group(1) + " > " + arrow.group(2)))
                .containsExactlyElementsOf(IntStream.range(1, steps.size())
                        .mapToObj(next -> steps.get(next - 1) + " > " + steps.get(next))
                        .toList());
    }
}
