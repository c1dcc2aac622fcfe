package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A client that openapi-generator makes of the desk's own description, as an office's programmer would, compiled and loaded. */
final class GeneratedClient implements AutoCloseable {

    private final URLClassLoader classes;
    private final Object api;

    GeneratedClient(String description, Path folder, String address, String token) throws Exception {
        Path file = Files.writeString(folder.resolve("openapi.json"), description);
        CodegenConfigurator how = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(file.toString())
                .setOutputDir(folder.toString())
                .setAdditionalProperties(Map.of(
                        "apiPackage", "office.api",
                        "modelPackage", "office.model",
                        "invokerPackage", "office",
                        "openApiNullable", "false",
                        "useJakartaEe", "true",
                        "hideGenerationTimestamp", "true"));
        new DefaultGenerator().opts(how.toClientOptInput()).generate();
        this.classes = new URLClassLoader(new URL[] {compiled(folder).toUri().toURL()});
        Class<?> client = classes.loadClass("office.ApiClient");
        Object asking = client.getConstructor().newInstance();
        client.getMethod("updateBaseUri", String.class).invoke(asking, address);
        Consumer<HttpRequest.Builder> withToken = request -> request.header("Authorization", "Bearer " + token);
        client.getMethod("setRequestInterceptor", Consumer.class).invoke(asking, withToken);
        this.api = classes.loadClass("office.api.ApiPagesApi")
                .getConstructor(client)
                .newInstance(asking);
    }

    private static Path compiled(Path folder) throws IOException {
        Path into = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
            List<Path> java =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            List<String> options = List.of("-proc:none", "-nowarn", "-d", into.toString(), "-cp", path);
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                            .call())
                    .isTrue();
        }
        return into;
    }

    /** Calls an operation; what it answers is read by {@link #of}. */
    Object asks(String operation, Object... values) throws Exception {
        try {
            return Arrays.stream(api.getClass().getMethods())
                    .filter(method -> method.getName().equals(operation) && method.getParameterCount() == values.length)
                    .findFirst()
                    .orElseThrow()
                    .invoke(api, values);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    /** A property of what was answered, by its getter. */
    static Object of(Object answer, String property) throws ReflectiveOperationException {
        return answer.getClass()
                .getMethod("get" + Character.toUpperCase(property.charAt(0)) + property.substring(1))
                .invoke(answer);
    }

    static List<Object> list(Object answer, String property) throws ReflectiveOperationException {
        return List.copyOf((List<?>) of(answer, property));
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
