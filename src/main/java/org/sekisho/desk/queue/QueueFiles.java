package org.sekisho.desk.queue;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.curation.table.FormulaGuard;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.office.exchange.CaseLine;
import org.sekisho.office.exchange.Exchange;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases that are asked for, those of the next pages too; a file that has not all of them says so where it is kept. */
@DeskPage
record QueueFiles(Exchange exchange, JsonMapper json) {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final List<String> HEADING = Stream.of(CaseLine.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    @GetMapping("/queue/file")
    ResponseEntity<byte[]> file(
            @ModelAttribute QueueForm asked, @RequestParam(defaultValue = "csv") String as, StaffMember reader) {
        Exchange.Cases told = exchange.cases(asked.filter(), asked.order(), null, true, reader);
        String name =
                told.after() == null ? "queue" : "queue-first-" + told.cases().size();
        if (as.equals("json")) {
            return Downloads.file(json.writeValueAsBytes(told), MediaType.APPLICATION_JSON, name + ".json");
        }
        String table = FormulaGuard.csv(HEADING, told.cases().stream().map(this::cells));
        return Downloads.file(table.getBytes(StandardCharsets.UTF_8), CSV, name + ".csv");
    }

    /** The same names and values as in JSON; several in one cell have spaces between them. */
    private List<String> cells(CaseLine one) {
        JsonNode line = json.valueToTree(one);
        return HEADING.stream()
                .map(line::get)
                .map(value -> value.isArray()
                        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
                        : value.asString(""))
                .toList();
    }
}
