package org.sekisho.cli.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sekisho.machine.yaml.Suggestion;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The groups of settings under {@code sekisho}. A setting that is misspelt within its group is refused by the group; a group that
 * is misspelt would be read by nobody, and the office would believe that it has what it wrote down.
 */
final class SettingGroups {

    /** Groups, and the few settings that stand by themselves. */
    static final Set<String> KNOWN = Set.of(
            "alerts",
            "audit",
            "blind",
            "canaries",
            "clocks",
            "config",
            "count",
            "doctor",
            "entities",
            "extraction",
            "home",
            "install",
            "intake",
            "lease",
            "letters",
            "lists",
            "marking",
            "metrics",
            "opinion",
            "oracle",
            "preview",
            "ranking",
            "referral",
            "repeats",
            "replay",
            "review",
            "rising",
            "run",
            "schemes",
            "screening",
            "staff",
            "web",
            "workers");

    private SettingGroups() {}

    /** @throws ConfigurationFault that names every group there is not, and the one that was perhaps meant */
    static void refuseUnknown(ConfigurableEnvironment environment) {
        Set<String> unknown = new TreeSet<>(written(environment));
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new ConfigurationFault(String.join(
                    "; ",
                    unknown.stream()
                            .map(group -> "sekisho.%s is no setting%s"
                                    .formatted(group, Suggestion.after(group, new TreeSet<>(KNOWN))))
                            .toList()));
        }
    }

    /** Not those of the machine's environment, where the launcher's own variables begin with the same word. */
    private static Set<String> written(ConfigurableEnvironment environment) {
        List<ConfigurationPropertySource> sources = environment.getPropertySources().stream()
                .filter(source -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .filter(source -> !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .map(SettingGroups::named)
                .toList();
        Map<String, Object> groups = new Binder(sources)
                .bind("sekisho", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of());
        return groups.keySet();
    }

    private static ConfigurationPropertySource named(PropertySource<?> source) {
        return ConfigurationPropertySources.from(source).iterator().next();
    }
}
