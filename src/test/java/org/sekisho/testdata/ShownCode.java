package org.sekisho.testdata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Code that a page of the documentation shows. */
public final class ShownCode {

    private ShownCode() {}

    /** The first piece in a language on a part of a page. */
    public static String in(String language, String address) throws IOException {
        Matcher piece = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(DocumentPage.at(address));
        assertThat(piece.find()).isTrue();
        return piece.group(1);
    }

    /** The class file of a class in one file, compiled against the program as a room of it would be. */
    public static byte[] compiled(String name, String source, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        String libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-parameters", "-cp", libraries, "-implicit:none", "-d", folder.toString());
            compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
        }
        assertThat(complaints.toString()).isEmpty();
        Matcher room = Pattern.compile("package ([\\w.]+);").matcher(source);
        assertThat(room.find()).isTrue();
        return Files.readAllBytes(
                folder.resolve(room.group(1).replace('.', '/')).resolve(name + ".class"));
    }
}
