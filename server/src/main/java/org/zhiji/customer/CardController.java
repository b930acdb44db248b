package org.zhiji.customer;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
class CardController {

    private static final String VCARD = "text/vcard";

    private final SaveCard saveCard;
    private final Time time;

    CardController(SaveCard saveCard, Time time) {
        this.saveCard = saveCard;
        this.time = time;
    }

    @GetMapping(path = "/api/customers/{id}/card", produces = VCARD)
    @Requires(Right.CUSTOMER_VIEW)
    ResponseEntity<byte[]> downloadCustomerCard(Actor actor, @PathVariable UUID id) {
        var file = saveCard.run(actor, id, time.now());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(VCARD), StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.customerName() + ".vcf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content().getBytes(StandardCharsets.UTF_8));
    }
}
