package org.zhiji;

import java.util.Objects;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The version of this program, for commands that start no application. */
final class ProductVersion {

    private ProductVersion() {}

    static String get() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(yaml.getObject()).getProperty("zhiji.version", "");
    }
}
