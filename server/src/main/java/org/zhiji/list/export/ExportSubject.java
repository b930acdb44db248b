package org.zhiji.list.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.approval.ApprovalStatus;
import org.zhiji.approval.ApprovalSubject;
import org.zhiji.list.DescribeList;
import org.zhiji.list.ListField;
import org.zhiji.list.Lists;
import org.zhiji.list.RecordList;
import org.zhiji.platform.Texts;
import org.zhiji.platform.job.Jobs;

/** Exports as something to be agreed to: what is to be taken, how much of it and what for. */
@Component
class ExportSubject implements ApprovalSubject {

    static final String NAME = "EXPORT";

    private final ExportRepository exports;
    private final ObjectProvider<RecordList> lists;
    private final Lists known;
    private final DescribeList describe;
    private final FilterWords words;
    private final MakeExport make;
    private final Jobs jobs;
    private final Texts texts;

    ExportSubject(
            ExportRepository exports,
            ObjectProvider<RecordList> lists,
            Lists known,
            DescribeList describe,
            FilterWords words,
            MakeExport make,
            Jobs jobs,
            Texts texts) {
        this.exports = exports;
        this.lists = lists;
        this.known = known;
        this.describe = describe;
        this.words = words;
        this.make = make;
        this.jobs = jobs;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measure measure() {
        return Measure.ROWS;
    }

    @Override
    public List<String> kinds() {
        return lists.stream().map(RecordList::name).sorted().toList();
    }

    @Override
    public String kindName(String kind, Locale locale) {
        return texts.get(locale, "list." + kind);
    }

    @Override
    public Matter matter(UUID id) {
        var export = exports.get(id);
        return new Matter(BigDecimal.valueOf(export.askedRows()), export.list(), String.valueOf(export.version()));
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Locale locale) {
        return exports.find(ids).stream().collect(Collectors.toMap(Export::id, export -> title(export, locale)));
    }

    private String title(Export export, Locale locale) {
        return texts.get(
                locale,
                export.whole() ? "export.title.whole" : "export.title",
                kindName(export.list(), locale),
                export.askedRows());
    }

    @Override
    public List<AskedFact> facts(UUID id, Locale locale) {
        var export = exports.get(id);
        var facts = new ArrayList<AskedFact>();
        facts.add(fact("purpose", String.valueOf(export.purpose()), locale));
        facts.add(fact("list", kindName(export.list(), locale), locale));
        facts.add(fact("rows", texts.get(locale, "export.rows", export.askedRows()), locale));
        facts.add(fact("filter", words.of(export, locale), locale));
        facts.add(fact("columns", columns(export, locale), locale));
        facts.add(fact("whole", texts.get(locale, export.whole() ? "export.whole" : "export.masked"), locale));
        facts.add(fact("format", export.format() == ListFile.Format.XLSX ? "Excel" : "CSV", locale));
        return facts;
    }

    private String columns(Export export, Locale locale) {
        var list = known.find(export.list());
        var fields = known.fields(list);
        return export.columns().stream()
                .map(key ->
                        fields.find(key).map(field -> name(list, field, locale)).orElse(key))
                .collect(Collectors.joining(texts.get(locale, "filter.list")));
    }

    private String name(RecordList list, ListField field, Locale locale) {
        return describe.name("field." + list.name(), field, locale);
    }

    private AskedFact fact(String key, String value, Locale locale) {
        return new AskedFact(texts.get(locale, "export.fact." + key), value);
    }

    @Override
    public void moved(UUID id, ApprovalStatus status, Instant now) {
        switch (status) {
            case PENDING -> exports.status(id, ExportStatus.ASKED);
            case RETURNED -> exports.status(id, ExportStatus.RETURNED);
            case REFUSED -> exports.status(id, ExportStatus.REFUSED);
            case WITHDRAWN -> exports.status(id, ExportStatus.WITHDRAWN);
            case APPROVED -> {
                exports.status(id, ExportStatus.MAKING);
                jobs.schedule(make, id.toString(), now, new MakeExport.Task(id));
            }
        }
    }
}
