package org.sekisho.cli.console;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.EntryCode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Answers of commands to programs: one JSON object on a line, with constants in lower case, and filing numbers and codes as text. */
public final class JsonAnswer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .annotationIntrospector(new LowerCase())
            .addModule(new SimpleModule()
                    .addSerializer(FilingNumber.class, ToStringSerializer.instance)
                    .addSerializer(EntryCode.class, ToStringSerializer.instance))
            .build();

    private JsonAnswer() {}

    public static void print(PrintWriter out, Object answer) {
        out.println(JSON.writeValueAsString(answer));
    }

    /** Jackson's own feature goes by the language of the machine: in Turkish, {@code I} does not become {@code i}. */
    private static final class LowerCase extends JacksonAnnotationIntrospector {

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            return Arrays.stream(constants)
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
        }
    }
}
