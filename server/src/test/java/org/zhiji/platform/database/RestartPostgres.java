package org.zhiji.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** What an administrator of databases does at night: the server goes down and comes back at the same address. */
public final class RestartPostgres {

    private RestartPostgres() {}

    public static void below(Path folder) throws IOException, InterruptedException {
        var command = PostgresBinaries.unpack()
                .command(
                        "pg_ctl",
                        "restart",
                        "--pgdata=" + folder.resolve("postgres").toAbsolutePath(),
                        "--log=" + folder.resolve("postgres.log").toAbsolutePath(),
                        "--mode=fast",
                        "--wait",
                        "--silent");
        var restart = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("restart.out").toFile())
                .start();
        if (restart.waitFor() != 0) {
            throw new IOException("PostgreSQL did not come back");
        }
    }
}
