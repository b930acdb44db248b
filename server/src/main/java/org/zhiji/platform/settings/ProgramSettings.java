package org.zhiji.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the program runs, and how it is reached. */
@ConfigurationProperties("zhiji")
public record ProgramSettings(
        @Setting("port of the web server; the option `--port` wins") @DefaultValue("8080")
        int port,

        @Setting(
                value =
                        "address to listen on, `0.0.0.0` for all; the option `--address` wins. Until there is an administrator only this machine is answered, see `ZHIJI_WEB_SETUP_FROM`")
        @DefaultValue("127.0.0.1")
        String address,

        @Setting("folder of the data, relative to where the program is started; the option `--data` wins")
        @DefaultValue("data")
        String data,

        @Setting(
                value =
                        "what people open when a proxy stands in front, for example `https://crm.example.cn`; links that the terminal prints begin with it",
                otherwise = "`http://127.0.0.1:PORT`, with a certificate `https://…`")
        @Nullable
        String url,

        @Setting(
                value =
                        "folder into which the PostgreSQL programs are unpacked once; not needed with an outside database",
                otherwise = "`~/.cache/zhiji`")
        @Nullable
        String cache,

        @Setting(
                value = "name of this process among several on one database: jobs that it works on bear it",
                otherwise = "`HOST:PORT`")
        @Nullable
        String node) {

    public ProgramSettings {
        Wrong.unless(port >= 0 && port <= 65_535, "zhiji.port", "1–65535");
        Wrong.unless(url == null || url.startsWith("http://") || url.startsWith("https://"), "zhiji.url", "https://…");
    }
}
