package org.sekisho.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What {@link UpgradeTests} begins with. */
class BaselineHomeTests {

    /** By {@code -Dbaseline.regenerate}, as long as no release has made such tables. */
    @Test
    @EnabledIfSystemProperty(named = "baseline.regenerate", matches = ".*")
    void isMadeByThisProgram(@TempDir Path folder) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        HikariDataSource database = BaselineHome.name(settings);
        try {
            BaselineHome.regenerate(database, folder);
        } finally {
            BaselineHome.forget(settings, database);
        }
    }
}
