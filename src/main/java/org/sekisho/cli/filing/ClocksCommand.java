package org.sekisho.cli.filing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Forecast;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.review.CaseClocks;
import org.sekisho.office.review.OrderRenewals;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code sekisho clocks}: how long the law leaves, what silence means, and how the cases stand. */
@Command(
        name = "clocks",
        description = {
            "Lists the clocks of the law: of the office that runs this (sekisho.clocks.office), or of all that are known,",
            "from what each runs, how long, and what silence means; then how the undecided cases of each clock stand,",
            "and each order that runs, to be renewed or to end."
        })
public final class ClocksCommand extends PlacedCommand {

    private static final BigDecimal QUICKEST = BigDecimal.valueOf(10_000);
    private static final int MOST_DECIMALS = 2;

    @Option(
            names = "--pace",
            paramLabel = "CASES",
            description = {
                "how many cases are decided each working day, to say which clocks break then, and when (default: as in the",
                "last 20 working days)"
            })
    private @Nullable BigDecimal casesADay;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        Optional<Pace> pace = Optional.ofNullable(casesADay).map(this::pace);
        try (ConfigurableApplicationContext sekisho = place.open()) {
            Clocks clocks = sekisho.getBean(Clocks.class);
            CaseClocks cases = sekisho.getBean(CaseClocks.class);
            Instant now = sekisho.getBean(Clock.class).instant();
            Optional<Forecast> forecast = pace.or(() -> cases.pace(now))
                    .map(given -> Forecast.of(cases.inOrderOfTheQueue(), given, clocks.today(now), clocks.daysHere()));
            List<OrderLine> orders = sekisho.getBean(OrderRenewals.class).ofAll().stream()
                    .map(order -> OrderLine.of(order, clocks, now))
                    .toList();
            new ClocksOutput(out()).print(clocks, cases.counts(now), orders, forecast, json);
            return ExitCode.DONE;
        }
    }

    private Pace pace(BigDecimal cases) {
        if (cases.signum() < 0 || cases.compareTo(QUICKEST) > 0 || cases.scale() > MOST_DECIMALS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--pace is a number of cases such as 12 or 0.5, at most %s, with two decimals".formatted(QUICKEST));
        }
        int days = (int) Math.pow(10, MOST_DECIMALS);
        return new Pace(cases.multiply(BigDecimal.valueOf(days)).intValueExact(), days);
    }
}
