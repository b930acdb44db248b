package org.zhiji.field;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.list.Lists;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
class CustomFieldController {

    private final CustomFields fields;
    private final KeepCustomFields keep;
    private final CustomValues values;
    private final Lists lists;
    private final Time time;

    CustomFieldController(CustomFields fields, KeepCustomFields keep, CustomValues values, Lists lists, Time time) {
        this.fields = fields;
        this.keep = keep;
        this.values = values;
        this.lists = lists;
        this.time = time;
    }

    /** All of them, the retired ones too: for those who arrange them. */
    @GetMapping("/api/custom-fields")
    @Requires(Right.POLICY_EDIT)
    List<CustomFieldView> listCustomFields() {
        return fields.read().stream().map(CustomFieldView::of).toList();
    }

    @PostMapping("/api/custom-fields")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    CustomFieldView addCustomField(Actor actor, @Valid @RequestBody CustomFieldForm form) {
        return CustomFieldView.of(keep.add(actor, form, time.now()));
    }

    @PutMapping("/api/custom-fields/{id}")
    @Requires(Right.POLICY_EDIT)
    CustomFieldView changeCustomField(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody CustomFieldForm form) {
        return CustomFieldView.of(keep.change(actor, id, form, version, time.now()));
    }

    @GetMapping("/api/lists/{list}/records/{id}/custom-values")
    @Requires(Right.SIGNED_IN)
    CustomValuesView getCustomValues(Actor actor, @PathVariable String list, @PathVariable UUID id) {
        var records = lists.get(actor, list);
        var filled = values.of(actor, records, id);
        return new CustomValuesView(
                fields.of(list).stream().map(CustomFieldView::of).toList(),
                filled.values(),
                filled.editable(),
                filled.version());
    }

    @PutMapping("/api/lists/{list}/records/{id}/custom-values")
    @Requires(Right.SIGNED_IN)
    CustomValuesView setCustomValues(
            Actor actor,
            @PathVariable String list,
            @PathVariable UUID id,
            ExpectedVersion version,
            @Valid @RequestBody CustomValuesForm form) {
        values.set(actor, lists.get(actor, list), id, form.values(), version, time.now());
        return getCustomValues(actor, list, id);
    }

    /** @param values by key: text, number, date as text, codes of choices, id of a person; nothing empties the field */
    record CustomValuesForm(Map<String, @Nullable Object> values) {}

    /** @param values by key; what is not filled in is absent */
    record CustomValuesView(List<CustomFieldView> fields, Map<String, Object> values, boolean editable, int version) {}
}
