package org.sekisho.cli.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.ListFiles;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/** Lists that a command is given on its line, in the place of those that the settings name. */
public final class ListOptions {

    private ListOptions() {}

    /** To try them: they count whether or not somebody approved them. */
    public static Map<String, String> toTry(@Nullable List<Path> lists) {
        Map<String, String> settings = settings(lists);
        if (!settings.isEmpty()) {
            settings.put("sekisho.lists.approval", "files");
        }
        return settings;
    }

    public static Map<String, String> settings(@Nullable List<Path> lists) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; lists != null && i < lists.size(); i++) {
            settings.put(
                    "sekisho.run.lists[%d]".formatted(i),
                    lists.get(i).toAbsolutePath().toString());
        }
        return settings;
    }

    /** The files of lists that are named, or else those of the settings. */
    public static List<Path> named(Path @Nullable [] files, ConfigurableApplicationContext sekisho) {
        return ListFiles.some(files == null || files.length == 0 ? configured(sekisho) : Arrays.asList(files));
    }

    /** The lists that the settings name. */
    public static List<Path> configured(ConfigurableApplicationContext sekisho) {
        return Binder.get(sekisho.getEnvironment())
                .bind("sekisho.run.lists", Bindable.listOf(Path.class))
                .orElseGet(ArrayList::new);
    }
}
