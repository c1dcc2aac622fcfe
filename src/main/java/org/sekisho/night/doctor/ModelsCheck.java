package org.sekisho.night.doctor;

import java.util.concurrent.TimeUnit;
import org.sekisho.finding.entity.NameModel;
import org.springframework.stereotype.Component;

/** Whether the language model for names is in the program, whole. */
@Component
public class ModelsCheck implements Check {

    @Override
    public Finding look() {
        long start = System.nanoTime();
        if (!NameModel.isThere()) {
            return Finding.wrong(
                    "the model for English names is missing from the program",
                    "build it anew: mvn -DskipTests clean package");
        }
        NameModel.load();
        return Finding.ok("the model for English names loads in %d ms"
                .formatted(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
    }
}
