package org.sekisho.night.doctor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.fault.Causes;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.validation.FieldError;

/** Problems of settings that a failed start tells, a sentence for each. */
public final class SettingProblems {

    private static final Pattern LINE = Pattern.compile("(?s).*line (\\d+), column (\\d+)");

    private SettingProblems() {}

    /** Empty if the failure is not for settings. */
    public static List<String> of(@Nullable Throwable failure) {
        Optional<BindValidationException> invalid = Causes.find(failure, BindValidationException.class);
        if (invalid.isPresent()) {
            return sentences(invalid.get().getValidationErrors());
        }
        Optional<UnboundConfigurationPropertiesException> unknown =
                Causes.find(failure, UnboundConfigurationPropertiesException.class);
        if (unknown.isPresent()) {
            return unknown.get().getUnboundProperties().stream()
                    .map(property -> property.getName() + " is no setting")
                    .toList();
        }
        Optional<BindException> setting = Causes.find(failure, BindException.class);
        if (setting.isPresent()) {
            return List.of("%s cannot be '%s'".formatted(setting.get().getName(), valueOf(setting.get())));
        }
        return Causes.find(failure, ConfigurationPropertiesBindException.class)
                .map(settings -> List.of(String.valueOf(settings.getMessage())))
                .orElseGet(() -> noYaml(failure));
    }

    /** Says where and not what: the line itself may be a password. */
    private static List<String> noYaml(@Nullable Throwable failure) {
        return Causes.of(failure).stream()
                .filter(cause -> cause.getClass().getName().startsWith("org.yaml.snakeyaml."))
                .map(cause -> LINE.matcher(String.valueOf(cause.getMessage())))
                .map(place -> place.find()
                        ? "the settings are no YAML at line %s, column %s".formatted(place.group(1), place.group(2))
                        : "the settings are no YAML")
                .limit(1)
                .toList();
    }

    private static List<String> sentences(ValidationErrors errors) {
        return errors.getAllErrors().stream()
                .map(error -> errors.getName()
                        + (error instanceof FieldError field ? "." + field.getField() : "")
                        + " "
                        + error.getDefaultMessage())
                .toList();
    }

    private static String valueOf(BindException setting) {
        return setting.getProperty() == null
                ? ""
                : String.valueOf(setting.getProperty().getValue());
    }
}
