package org.sekisho.night.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Whether every setting under {@code sekisho} exists and can be so. */
@Component
public class SettingsCheck implements Check {

    private final ApplicationContext parts;

    SettingsCheck(ApplicationContext parts) {
        this.parts = parts;
    }

    @Override
    public Finding look() {
        List<String> ours = Stream.of(parts.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .filter(name -> name.startsWith("sekisho"))
                .toList();
        List<String> problems = new ArrayList<>();
        for (String settings : ours) {
            try {
                parts.getBean(settings);
            } catch (BeansException wrong) {
                List<String> sentences = SettingProblems.of(wrong);
                problems.addAll(sentences.isEmpty() ? List.of(settings + " cannot be read") : sentences);
            }
        }
        return problems.isEmpty()
                ? Finding.ok("%d groups of settings can be so".formatted(ours.size()))
                : wrong(problems);
    }

    public static Finding wrong(List<String> problems) {
        return Finding.wrong(String.join("; ", problems), "mend config/application.yml, or the environment");
    }
}
