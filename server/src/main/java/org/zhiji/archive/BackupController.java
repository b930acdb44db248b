package org.zhiji.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
@RequestMapping("/api/backups")
class BackupController {

    private final BackupQueries queries;
    private final StartBackup startBackup;
    private final TakeBackup takeBackup;
    private final Time time;

    BackupController(BackupQueries queries, StartBackup startBackup, TakeBackup takeBackup, Time time) {
        this.queries = queries;
        this.startBackup = startBackup;
        this.takeBackup = takeBackup;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.BACKUP)
    BackupQueries.BackupsView listBackups(Actor actor, Locale locale) {
        return queries.all(locale);
    }

    @PostMapping
    @Requires(Right.BACKUP)
    @ResponseStatus(HttpStatus.ACCEPTED)
    BackupQueries.BackupRow startBackup(Actor actor, Locale locale) {
        return queries.one(startBackup.run(actor, time.now()), locale);
    }

    @GetMapping(path = "/{id}/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Requires(Right.BACKUP)
    void downloadBackup(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var file = takeBackup.run(actor, id);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(String.valueOf(file.getFileName()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(file, response.getOutputStream());
    }
}
