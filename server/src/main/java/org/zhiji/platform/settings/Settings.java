package org.zhiji.platform.settings;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * All settings of the program, from the variables of the process and, behind them, from the file that ZHIJI_SETTINGS
 * names. Read once, before anything starts, so that a wrong one is said at once.
 */
public final class Settings {

    /** The whole configuration; the page of settings and the search for misspelt names follow it. */
    public static final List<Class<? extends Record>> ALL = List.of(
            ProgramSettings.class,
            DatabaseSettings.class,
            WebSettings.class,
            TlsSettings.class,
            JobSettings.class,
            BackupSettings.class,
            MailSettings.class,
            RobotSettings.class,
            SmsSettings.class,
            ImportSettings.class,
            LogSettings.class,
            MetricSettings.class);

    /** Names the file with further settings. */
    public static final String FILE = "ZHIJI_SETTINGS";

    /** What the script in front of the program and the tests read. */
    private static final Set<String> ELSEWHERE =
            Set.of(FILE, "ZHIJI_HEAP", "ZHIJI_MAVEN", "ZHIJI_CHROMIUM", "ZHIJI_TEST_DATA", "ZHIJI_RESULTS");

    private static final String OURS = "ZHIJI_";

    private final MutablePropertySources sources = new MutablePropertySources();
    private final Set<String> given = new TreeSet<>();
    private final Binder binder;

    Settings(Map<String, String> environment) {
        environment.keySet().stream().filter(name -> name.startsWith(OURS)).forEach(given::add);
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
        Optional.ofNullable(environment.get(FILE)).ifPresent(file -> sources.addLast(file(file)));
        sources.addFirst(new MapPropertySource("secrets", secrets()));
        this.binder = new Binder(ConfigurationPropertySources.from(sources));
    }

    /** Those of this process; read when they are first asked for. */
    public static Settings ofProcess() {
        return Process.SETTINGS;
    }

    private static final class Process {
        static final Settings SETTINGS = new Settings(System.getenv());
    }

    /** @throws WrongSetting if a value cannot be worked with */
    public <T extends Record> T get(Class<T> type) {
        var prefix = prefix(type);
        try {
            return binder.bindOrCreate(prefix, type);
        } catch (BindException e) {
            throw wrong(e);
        }
    }

    /** @throws WrongSetting if any value cannot be worked with */
    public void check() {
        ALL.forEach(this::get);
    }

    /** What the application adds to its own sources; the variables of the process it knows. */
    public Stream<PropertySource<?>> sources() {
        return sources.stream().filter(source -> !(source instanceof SystemEnvironmentPropertySource));
    }

    /** A name that looks like a setting and is none, with the one that was probably meant. */
    public record Unknown(String name, Optional<String> nearest) {}

    public List<Unknown> unknown() {
        var known = Stream.concat(ELSEWHERE.stream(), described().map(Described::variable))
                .collect(toCollection(TreeSet::new));
        described().filter(Described::secret).forEach(setting -> known.add(setting.variable() + "_FILE"));
        return given.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Unknown(name, nearest(name, known)))
                .toList();
    }

    /**
     * One setting.
     *
     * @param name the key in a file
     * @param variable the variable of the process
     * @param standard what holds without it, if that is a constant
     */
    public record Described(
            String name, String variable, @Nullable String standard, Setting setting) {
        boolean secret() {
            return setting.secret();
        }
    }

    public static Stream<Described> described() {
        return ALL.stream().flatMap(Settings::described);
    }

    public static Stream<Described> described(Class<? extends Record> type) {
        var components = type.getRecordComponents();
        var parameters = type.getDeclaredConstructors()[0].getParameters();
        return IntStream.range(0, components.length).mapToObj(i -> {
            var name = prefix(type) + "." + dashed(components[i].getName());
            var standard = parameters[i].getAnnotation(DefaultValue.class);
            return new Described(
                    name,
                    variable(name),
                    standard == null || standard.value().length == 0 ? null : standard.value()[0],
                    components[i].getAnnotation(Setting.class));
        });
    }

    private static String prefix(Class<? extends Record> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static String dashed(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private MapPropertySource file(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting(FILE, file, WrongSetting.READABLE);
        }
        properties.stringPropertyNames().forEach(name -> given.add(variable(name)));
        return new MapPropertySource(
                file,
                properties.stringPropertyNames().stream()
                        .collect(toUnmodifiableMap(name -> name, properties::getProperty)));
    }

    /** What stands in the files that {@code …_FILE} names. */
    private Map<String, Object> secrets() {
        var found = new HashMap<String, Object>();
        described().filter(Described::secret).forEach(setting -> {
            var file = value(setting.variable() + "_FILE", setting.name() + "-file");
            if (file == null) {
                return;
            }
            if (value(setting.variable(), setting.name()) != null) {
                throw new WrongSetting(setting.variable() + "_FILE", file, WrongSetting.EITHER);
            }
            try {
                found.put(setting.name(), Files.readString(Path.of(file)).strip());
            } catch (IOException | InvalidPathException e) {
                throw new WrongSetting(setting.variable() + "_FILE", file, WrongSetting.READABLE);
            }
        });
        return found;
    }

    private @Nullable String value(String variable, String name) {
        return sources.stream()
                .map(source -> source.getProperty(source instanceof SystemEnvironmentPropertySource ? variable : name))
                .filter(value -> value != null)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static WrongSetting wrong(BindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Wrong wrong) {
                return new WrongSetting(variable(wrong.setting()), null, wrong.allowed());
            }
        }
        var property = e.getProperty();
        var name = property == null
                ? String.valueOf(e.getName())
                : property.getName().toString();
        var secret = described().anyMatch(setting -> setting.name().equals(name) && setting.secret());
        return new WrongSetting(
                variable(name),
                property == null || secret ? null : String.valueOf(property.getValue()),
                WrongSetting.kind(e.getTarget().getType().resolve(Object.class)));
    }

    private static Optional<String> nearest(String name, Set<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= Math.max(2, name.length() / 4));
    }

    /** How many letters one has to add, leave out or change. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var above = row[j];
                row[j] = Math.min(
                        Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
