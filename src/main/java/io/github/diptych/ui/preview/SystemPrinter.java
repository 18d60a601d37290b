package io.github.diptych.ui.preview;

import javafx.print.PrinterJob;
import javafx.stage.Window;

/** The printers that the system knows, chosen in its own dialog. */
public final class SystemPrinter implements Paper {
  @Override
  public Outcome print(PreviewPane preview, Window owner) {
    var job = PrinterJob.createPrinterJob();
    if (job == null) {
      return Outcome.NO_PRINTER;
    }
    if (!job.showPrintDialog(owner)) {
      job.cancelJob();
      return Outcome.CANCELLED;
    }
    preview.print(job);
    return job.endJob() ? Outcome.PRINTED : Outcome.FAILED;
  }
}
