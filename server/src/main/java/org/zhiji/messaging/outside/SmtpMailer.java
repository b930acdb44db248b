package org.zhiji.messaging.outside;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.zhiji.platform.settings.MailSettings;
import org.zhiji.platform.settings.MailSettings.Security;

/** Mails by SMTP, as the settings say. */
@Component
class SmtpMailer implements Mailer {

    private static final String PATIENCE = "15000";

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    SmtpMailer(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.security() == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(settings.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.security() == Security.STARTTLS));
        // A server that does not answer must not keep a worker for ever.
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
    }

    @Override
    public boolean ready() {
        return settings.host() != null;
    }

    @Override
    public void send(String address, String subject, String text) throws NotDelivered {
        try {
            var mail = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(String.valueOf(settings.from() == null ? settings.user() : settings.from()));
            helper.setTo(address);
            helper.setSubject(subject);
            helper.setText(text);
            // Answers of absence would only come back to the machine.
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
        } catch (MailException | MessagingException e) {
            throw NotDelivered.because(e);
        }
    }
}
