package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.job.JobWork.WhatIf;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.job.JobProgress;
import io.cloudpioneer.ingestion.job.JobWorker;
import io.cloudpioneer.ingestion.job.TakenJob;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out what a rule would have raised over a period that was recorded; nobody hears of it. */
@Component
@ProcessorRole
class WhatIfWorker implements JobWorker {
  private final SeriesChoice choice;
  private final FindingTable table;
  private final ReplayThreads threads;

  WhatIfWorker(SeriesChoice choice, FindingTable table, ReplayThreads threads) {
    this.choice = choice;
    this.table = table;
    this.threads = threads;
  }

  @Override
  public boolean does(TakenJob job) {
    return job.work() instanceof WhatIf;
  }

  @Override
  public Map<String, Long> work(TakenJob job, JobProgress progress) throws InterruptedException {
    WhatIf asked = (WhatIf) job.work();
    table.clear(job.id());
    List<StoredSeries> series = choice.of(asked.definition(), asked.scopes());
    Findings findings = new Findings(table, job, asked.ruleId());
    long read = threads.replay(asked, series, findings::add, progress);
    Map<String, Long> figures = findings.figures();
    figures.put("series", (long) series.size());
    figures.put("samplesRead", read);
    return figures;
  }
}
