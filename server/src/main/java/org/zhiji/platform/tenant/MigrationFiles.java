package org.zhiji.platform.tenant;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Those of a folder's migrations that are wanted: to make a schema as an older release had it. */
final class MigrationFiles implements ResourceProvider {

    private final List<Resource> wanted;

    MigrationFiles(String folder, Predicate<MigrationVersion> wanted) {
        try {
            var all = new PathMatchingResourcePatternResolver().getResources(folder + "/**/*.sql");
            this.wanted = Arrays.stream(all)
                    .filter(file -> wanted.test(version(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<MigrationVersion> versions() {
        return wanted.stream().map(MigrationFiles::version).toList();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return wanted.stream()
                .filter(file -> name(file).startsWith(prefix))
                .filter(file -> Arrays.stream(suffixes).anyMatch(name(file)::endsWith))
                .<LoadableResource>map(MigrationFile::new)
                .toList();
    }

    /** {@code V20261122_0800__follow_up_tasks.sql} has the version 20261122.0800. */
    private static MigrationVersion version(Resource file) {
        return MigrationVersion.fromVersion(name(file).substring(1, name(file).indexOf("__")));
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    /** One file as Flyway wants it. */
    private static final class MigrationFile extends LoadableResource {

        private final Resource file;

        MigrationFile(Resource file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return file.getDescription();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return file.getDescription();
        }

        @Override
        public String getFilename() {
            return name(file);
        }

        @Override
        public String getRelativePath() {
            return name(file);
        }
    }
}
