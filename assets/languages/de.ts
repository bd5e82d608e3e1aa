<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
  <context>
    <name>workbench</name>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Nothing has been changed yet</source>
      <translation>Bisher wurde nichts geändert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Nothing was undone</source>
      <translation>Es wurde nichts rückgängig gemacht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Nothing was deleted</source>
      <translation>Es wurde nichts gelöscht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Choose a task in the strip first</source>
      <translation>Zuerst eine Aufgabe in der Folge wählen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Open the Build page first</source>
      <translation>Zuerst die Seite „Aufbauen“ öffnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Choose tasks or an arm first</source>
      <translation>Zuerst Aufgaben oder einen Arm wählen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>There are no tasks yet</source>
      <translation>Es gibt noch keine Aufgaben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Choose an arm first</source>
      <translation>Zuerst einen Arm wählen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Choose a method, the model or the training first</source>
      <translation>Zuerst eine Methode, das Modell oder das Training wählen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Nothing is running</source>
      <translation>Es läuft nichts</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Nothing is paused</source>
      <translation>Es ist nichts pausiert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Nothing is running or waiting</source>
      <translation>Es läuft nichts, und nichts wartet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Undo {edit}</source>
      <translation>&amp;Rückgängig: {edit}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Redo {edit}</source>
      <translation>&amp;Wiederholen: {edit}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/app.py"></location>
      <source>“Report a problem” in the Help menu collects more.</source>
      <translation>„Problem melden“ im Menü „Hilfe“ sammelt mehr dazu.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>{key} is no key</source>
      <translation>{key} ist kein Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>{key} belongs to {panel}: {command}</source>
      <translation>{key} ist vergeben. {panel}: {command}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>{key} alone would get in the way of typing; hold Ctrl or Alt with it</source>
      <translation>{key} allein wäre beim Tippen im Weg; Strg oder Alt dazunehmen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/loading.py"></location>
      <source>Nothing was changed. To begin with an empty workspace, move the file away; `workbench doctor` looks closer.</source>
      <translation>Es wurde nichts geändert. Um mit einem leeren Arbeitsbereich zu beginnen, die Datei wegbewegen; `workbench doctor` sieht genauer nach.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/loading.py"></location>
      <source>Changes of last time that were not saved have been brought back</source>
      <translation>Nicht gespeicherte Änderungen vom letzten Mal wurden zurückgeholt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/loading.py"></location>
      <source>The workbench cannot start</source>
      <translation>Die Workbench kann nicht starten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_drag.py"></location>
      <source>A {kind} is no method; only methods join an arm</source>
      <translation>{kind} ist keine Methode; in einen Arm kommen nur Methoden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_drag.py"></location>
      <source>Only methods join an arm</source>
      <translation>In einen Arm kommen nur Methoden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Add arm {arm}</source>
      <translation>Arm {arm} hinzufügen</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>{n} arms</source>
      <translation>
        <numerusform>{n} Arm</numerusform>
        <numerusform>{n} Arme</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Paste {arms}</source>
      <translation>{arms} einfügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Remove arm {arm}</source>
      <translation>Arm {arm} entfernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Duplicate arm {arm}</source>
      <translation>Arm {arm} duplizieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Rename arm {arm} to {name}</source>
      <translation>Arm {arm} in {name} umbenennen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Move arm {arm}</source>
      <translation>Arm {arm} verschieben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Add {method} to {arm}</source>
      <translation>{method} zu {arm} hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Move {method} in {arm}</source>
      <translation>{method} in {arm} verschieben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Copy {method} from {old} to {new}</source>
      <translation>{method} von {old} nach {new} kopieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Move {method} from {old} to {new}</source>
      <translation>{method} von {old} nach {new} verschieben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/arm_edits.py"></location>
      <source>Remove {method} from {arm}</source>
      <translation>{method} aus {arm} entfernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>time {time}</source>
      <translation>Zeit {time}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>epoch {amount:.2f}</source>
      <translation>Epoche {amount:.2f}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>{amount:,.0f} samples</source>
      <translation>{amount:,.0f} Beispiele</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>{amount} iterations</source>
      <translation>{amount} Iterationen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>step {step:,.0f}</source>
      <translation>Schritt {step:,.0f}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>the run has not begun</source>
      <translation>der Lauf hat noch nicht begonnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>the run did not say how many rows its tasks have</source>
      <translation>der Lauf hat nicht festgehalten, wie viele Zeilen seine Aufgaben haben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>the run has left no times</source>
      <translation>der Lauf hat keine Zeiten festgehalten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/clipboard.py"></location>
      <source>The clipboard holds no tasks and no arms</source>
      <translation>In der Zwischenablage sind keine Aufgaben und keine Arme</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/clipboard.py"></location>
      <source>The clipboard holds no tasks and no arms: it is not TOML</source>
      <translation>In der Zwischenablage sind keine Aufgaben und keine Arme: es ist kein TOML</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/clipboard.py"></location>
      <source>The clipboard cannot be pasted: {error}</source>
      <translation>Der Inhalt der Zwischenablage kann nicht eingefügt werden: {error}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>Nothing has finished yet; only finished runs are compared.</source>
      <translation>Noch ist nichts fertig; verglichen werden nur fertige Läufe.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>{best} and {other} have no seed in common.</source>
      <translation>{best} und {other} haben keinen Seed gemeinsam.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>{best} is ahead of {other} in {index} by {lead} with one seed: too few to tell chance from effect.</source>
      <translation>{best} liegt vor {other}: {index} um {lead} besser, bei nur einem Seed. Das ist zu wenig, um Zufall und Wirkung zu trennen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>{best} is ahead of {other} in {index} by {lead} (95 % {low} to {high}, {n} seeds): it may be chance.</source>
      <translation>{best} liegt vor {other}: {index} um {lead} besser (95 % {low} bis {high}, {n} Seeds); das kann Zufall sein.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>{best} is ahead of {other} in {index} by {lead} (95 % {low} to {high}, {n} seeds).</source>
      <translation>{best} liegt vor {other}: {index} um {lead} besser (95 % {low} bis {high}, {n} Seeds).</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>Group</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>Finished</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>minus {group}</source>
      <translation>minus {group}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>{finished} of {runs}</source>
      <translation>{finished} von {runs}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/comparison.py"></location>
      <source>Mean ± half of the 95 % t-interval over seeds; differences are paired by seed.</source>
      <translation>Mittel ± halbes 95-%-t-Intervall über die Seeds; Differenzen sind nach Seeds gepaart.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curve_table.py"></location>
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curve_table.py"></location>
      <source>Iterations</source>
      <translation>Iterationen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curve_table.py"></location>
      <source>no value</source>
      <translation>kein Wert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curve_table.py"></location>
      <source>{name} at step {step:.0f}: {value}</source>
      <translation>{name} bei Schritt {step:.0f}: {value}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curve_table.py"></location>
      <source>{name} at {place}: {value}</source>
      <translation>{name} bei {place}: {value}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>After task 1 {arm} gets {share:.0%} of “{task}” right.</source>
      <translation>Nach Aufgabe 1 löst {arm} {share:.0%} von „{task}“ richtig.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>After task {done} {arm} has forgotten nothing.</source>
      <translation>Nach Aufgabe {done} hat {arm} nichts vergessen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>After task {done} {arm} has lost {points} on task {worst} (“{title}”) and {mean:.0f} on average.</source>
      <translation>Nach Aufgabe {done} hat {arm} bei Aufgabe {worst} („{title}“) {points} verloren, im Mittel {mean:.0f}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>After task {done} {arm} has lost {points} on task {worst} (“{title}”), but nothing on average.</source>
      <translation>Nach Aufgabe {done} hat {arm} bei Aufgabe {worst} („{title}“) {points} verloren, im Mittel aber nichts.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>{n} points</source>
      <translation>
        <numerusform>{n} Punkt</numerusform>
        <numerusform>{n} Punkte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>{arm} has finished; its accuracy was not watched. What was recorded is in the tab Recorded.</source>
      <translation>{arm} ist fertig; seine Genauigkeit wurde nicht beobachtet. Was aufgezeichnet wurde, steht unter „Aufgezeichnet“.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>{arm} ended before its first task was learned.</source>
      <translation>{arm} endete, bevor die erste Aufgabe gelernt war.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>{arm} is paused in its first task.</source>
      <translation>{arm} ist in der ersten Aufgabe pausiert.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>{arm} is learning its first task.</source>
      <translation>{arm} lernt die erste Aufgabe.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>{arm} has not begun.</source>
      <translation>{arm} hat noch nicht begonnen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>mean of {n} seeds</source>
      <translation>Mittel über {n} Seeds</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/curves.py"></location>
      <source>mean and 95 % t-interval, n = {n}</source>
      <translation>Mittel und 95-%-t-Intervall, n = {n}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>Trying how long that takes…</source>
      <translation>Wird ausprobiert, wie lange das dauert…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>About {time} and {size}, as tried on this computer</source>
      <translation>Etwa {time} und {size}, auf diesem Rechner ausprobiert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>How long that takes is not known: {reason}</source>
      <translation>Wie lange das dauert, ist nicht bekannt: {reason}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>How long that takes is tried once nothing is running</source>
      <translation>Wie lange das dauert, wird ausprobiert, sobald nichts mehr läuft</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>{arm}: {time} a run</source>
      <translation>{arm}: {time} je Lauf</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>and {arms}</source>
      <translation>und {arms}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>{n} more arms</source>
      <translation>
        <numerusform>{n} weiterer Arm</numerusform>
        <numerusform>{n} weitere Arme</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>Measured at {time:%H:%M}</source>
      <translation>Gemessen um {time:%H:%M}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>Measured</source>
      <translation>Gemessen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>{steps} of the first two tasks, each metric looking twice and one checkpoint, on the device “{device}”.</source>
      <translation>{steps} der ersten beiden Aufgaben, jede Metrik zweimal und ein Sicherungspunkt, auf dem Gerät „{device}“.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>{n} steps</source>
      <translation>
        <numerusform>{n} Schritt</numerusform>
        <numerusform>{n} Schritte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>Runs are counted {count} at a time.</source>
      <translation>Die Läufe sind zu je {count} gleichzeitig gerechnet.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>Runs are counted one after the other.</source>
      <translation>Die Läufe sind nacheinander gerechnet.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>{tried} of {arms} were tried; the others count as their mean.</source>
      <translation>{arms}, davon {tried} ausprobiert; die übrigen zählen mit deren Mittel.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/estimate_words.py"></location>
      <source>{n} days</source>
      <translation>
        <numerusform>{n} Tag</numerusform>
        <numerusform>{n} Tage</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/estimator.py"></location>
      <source>the process that tries it ended</source>
      <translation>der Prozess, der es ausprobiert, ist beendet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/experiment_form.py"></location>
      <source>Rename the experiment</source>
      <translation>Experiment umbenennen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/experiment_form.py"></location>
      <source>Edit the notes</source>
      <translation>Notizen bearbeiten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/experiment_form.py"></location>
      <source>Set the seeds to {seeds}</source>
      <translation>Seeds auf {seeds} setzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/experiment_form.py"></location>
      <source>Reset {setting}</source>
      <translation>{setting} zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/experiment_form.py"></location>
      <source>Set {setting} to {value}</source>
      <translation>{setting} auf {value} setzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/experiment_form.py"></location>
      <source>Fix: {fault}</source>
      <translation>Beheben: {fault}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/experiment_form.py"></location>
      <source>Use {part}</source>
      <translation>{part} verwenden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/experiment_form.py"></location>
      <source>Watch {metric}</source>
      <translation>{metric} beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/experiment_form.py"></location>
      <source>Stop watching {metric}</source>
      <translation>{metric} nicht mehr beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/index_list.py"></location>
      <source>defined from the second task on</source>
      <translation>ab der zweiten Aufgabe definiert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/index_list.py"></location>
      <source>{index}: not defined, {reason}</source>
      <translation>{index}: nicht definiert, {reason}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/index_list.py"></location>
      <source>nothing has been evaluated yet</source>
      <translation>noch wurde nichts ausgewertet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/index_list.py"></location>
      <source>comes with the end of the first task</source>
      <translation>kommt mit dem Ende der ersten Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/index_list.py"></location>
      <source>needs 10 evaluations while a task is learned</source>
      <translation>braucht 10 Auswertungen, während eine Aufgabe gelernt wird</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/index_list.py"></location>
      <source>not enough has been evaluated yet</source>
      <translation>noch wurde nicht genug ausgewertet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/index_list.py"></location>
      <source>task</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>How weights are updated; the same for every arm.</source>
      <translation>Wie die Gewichte angepasst werden; gleich für alle Arme.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Set-up</source>
      <translation>Einrichtung</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Training</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Task {number}</source>
      <translation>Aufgabe {number}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>{n} tasks</source>
      <translation>
        <numerusform>{n} Aufgabe</numerusform>
        <numerusform>{n} Aufgaben</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Tasks {numbers}</source>
      <translation>Aufgaben {numbers}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>What is set here is set in all of them.</source>
      <translation>Was hier eingestellt wird, gilt für alle von ihnen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>{some} and {last}</source>
      <translation>{some} und {last}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>There is no {kind} “{plugin}” on this machine.</source>
      <translation>Auf diesem Rechner gibt es „{plugin}“ nicht ({kind}).</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Plain fine-tuning: nothing is done against forgetting.</source>
      <translation>Einfaches Fine-Tuning: Gegen das Vergessen wird nichts getan.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>From bottom to top: {methods}</source>
      <translation>Von unten nach oben: {methods}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>What stands below holds in this arm alone.</source>
      <translation>Was darunter steht, gilt nur in diesem Arm.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>This arm also changes {settings}.</source>
      <translation>Dieser Arm ändert außerdem {settings}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Arm</source>
      <translation>Arm</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>all earlier tasks</source>
      <translation>alle früheren Aufgaben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>Around the switch to T{number}, {title}: accuracy on {tasks}, {reach} iterations.</source>
      <translation>Rund um den Wechsel zu T{number}, {title}: Genauigkeit an {tasks}, {reach} Iterationen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>No second task has begun: there is no switch to look at yet.</source>
      <translation>Noch hat keine zweite Aufgabe begonnen: Es gibt noch keinen Wechsel zu sehen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>Nothing was evaluated on earlier tasks around this switch.</source>
      <translation>Um diesen Wechsel herum wurde nichts an früheren Aufgaben ausgewertet.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>Only {least} evaluations lie within {reach} iterations of this switch: too few to see a gap. Let accuracy be measured at every step, or look further.</source>
      <translation>Nur {least} Auswertungen liegen innerhalb von {reach} Iterationen nach diesem Wechsel: zu wenige, um eine Lücke zu sehen. Die Genauigkeit bei jedem Schritt messen lassen, oder weiter blicken.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>And {arms}.</source>
      <translation>Und {arms}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source> in the mean of {n} seeds</source>
      <translation> im Mittel über {n} Seeds</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>{arm} falls by less than a point{over}</source>
      <translation>{arm} fällt um weniger als einen Punkt{over}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>{arm} falls {points:.0f} points ({before:.2f} to {low:.2f}, {at:.0f} iterations in){over}</source>
      <translation>{arm} fällt um {points:.0f} Punkte ({before:.2f} auf {low:.2f}, nach {at:.0f} Iterationen){over}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>{falls} and does not come back within the task</source>
      <translation>{falls} und erholt sich innerhalb der Aufgabe nicht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>{falls} and is back after {steps:.0f}</source>
      <translation>{falls} und ist nach {steps:.0f} zurück</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/lens.py"></location>
      <source>{falls} and is back after {steps:.0f} in {some} of {n} seeds</source>
      <translation>{falls} und ist nach {steps:.0f} bei {some} von {n} Seeds zurück</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/plugin_tree.py"></location>
      <source>Cannot be used</source>
      <translation>Nicht verwendbar</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/plugin_words.py"></location>
      <source>From “{paper}”.</source>
      <translation>Aus „{paper}“.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/presets.py"></location>
      <source>Defaults</source>
      <translation>Vorgaben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/presets.py"></location>
      <source>Use the settings “{name}”</source>
      <translation>Einstellungen „{name}“ verwenden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/presets.py"></location>
      <source>Reset all settings</source>
      <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/presets.py"></location>
      <source>Every setting at its default</source>
      <translation>Jede Einstellung wie vorgegeben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>{n} waiting</source>
      <translation>{n} wartend</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>{n} paused</source>
      <translation>{n} pausiert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>Nothing runs</source>
      <translation>Es läuft nichts</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>The worker is starting…</source>
      <translation>Der Arbeitsprozess startet…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>{n} more at work</source>
      <translation>{n} weitere in Arbeit</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>{arm}, seed {seed}</source>
      <translation>{arm}, Seed {seed}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>Pausing…</source>
      <translation>Wird pausiert…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>Stopping…</source>
      <translation>Wird gestoppt…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>starting</source>
      <translation>startet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>step {step:,} of {steps:,}</source>
      <translation>Schritt {step:,} von {steps:,}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/progress.py"></location>
      <source>{n} hours</source>
      <translation>
        <numerusform>{n} Stunde</numerusform>
        <numerusform>{n} Stunden</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_order.py"></location>
      <source>seed {seed}</source>
      <translation>Seed {seed}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_order.py"></location>
      <source>starred</source>
      <translation>markiert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>{setting}: the shown runs differ in it</source>
      <translation>{setting}: Darin unterscheiden sich die gezeigten Läufe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>not started</source>
      <translation>nicht gestartet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>{step:,} of {steps:,} steps</source>
      <translation>{step:,} von {steps:,} Schritten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>average accuracy {share:.0f} per cent</source>
      <translation>mittlere Genauigkeit {share:.0f} Prozent</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>in {experiment}</source>
      <translation>in {experiment}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>%d %b %H:%M</source>
      <translation>%d.%m. %H:%M</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>{first:.2f} to {last:.2f}, highest {most:.2f}</source>
      <translation>{first:.2f} bis {last:.2f}, Höchstwert {most:.2f}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{n} seeds</source>
      <translation>
        <numerusform>{n} Seed</numerusform>
        <numerusform>{n} Seeds</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{n} runs</source>
      <translation>
        <numerusform>{n} Lauf</numerusform>
        <numerusform>{n} Läufe</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{steps} each</source>
      <translation>je {steps}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{least:,} to {steps} each</source>
      <translation>je {least:,} bis {steps}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{fault} (and {more})</source>
      <translation>{fault} (und {more})</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{n} more faults</source>
      <translation>
        <numerusform>{n} weiterer Fehler</numerusform>
        <numerusform>{n} weitere Fehler</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>Arm {arm}</source>
      <translation>Arm {arm}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>Watch</source>
      <translation>Beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>Experiment</source>
      <translation>Experiment</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{steps} a task</source>
      <translation>{steps} je Aufgabe</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{n} epochs</source>
      <translation>
        <numerusform>{n} Epoche</numerusform>
        <numerusform>{n} Epochen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{optimizer}, rate {rate:g}, batch {batch}, {length}</source>
      <translation>{optimizer}, Lernrate {rate:g}, Batch {batch}, {length}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{metric} at the end of the task</source>
      <translation>{metric} am Ende der Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{metric} at the end of the run</source>
      <translation>{metric} am Ende des Laufs</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{metric} every step</source>
      <translation>{metric} bei jedem Schritt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/summary_line.py"></location>
      <source>{metric} every {n:,} steps</source>
      <translation>{metric} alle {n:,} Schritte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>Task {number} of {total}: {title}</source>
      <translation>Aufgabe {number} von {total}: {title}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>{n} classes</source>
      <translation>
        <numerusform>{n} Klasse</numerusform>
        <numerusform>{n} Klassen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>for itself {setting}</source>
      <translation>eigens {setting}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>rate {rate:g}</source>
      <translation>Lernrate {rate:g}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>not examined</source>
      <translation>nicht geprüft</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>rotated {angle:g}°</source>
      <translation>um {angle:g}° gedreht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>pixels shuffled</source>
      <translation>Pixel vertauscht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>noise {noise:g}</source>
      <translation>Rauschen {noise:g}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>inverted</source>
      <translation>invertiert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>{rows} a class</source>
      <translation>{rows} je Klasse</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>{n} rows</source>
      <translation>
        <numerusform>{n} Zeile</numerusform>
        <numerusform>{n} Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>{share:.0%} wrong labels</source>
      <translation>{share:.0%} falsche Labels</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>to {goal}</source>
      <translation>zum {goal}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_cards.py"></location>
      <source>no classes</source>
      <translation>keine Klassen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Reset {setting} of {tasks}</source>
      <translation>{setting} von {tasks} zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Set {setting} of {tasks} to {value}</source>
      <translation>{setting} von {tasks} auf {value} setzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Add a task</source>
      <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Add {tasks}</source>
      <translation>{tasks} hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Move {tasks} to the end</source>
      <translation>{tasks} ans Ende verschieben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Move {tasks} before task {number}</source>
      <translation>{tasks} vor Aufgabe {number} verschieben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Duplicate {tasks}</source>
      <translation>{tasks} duplizieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Remove {tasks}</source>
      <translation>{tasks} entfernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Repeat {tasks} {times} times</source>
      <translation>{tasks} {times}-mal wiederholen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>Put {tasks} in a random order</source>
      <translation>{tasks} in eine zufällige Reihenfolge bringen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_edits.py"></location>
      <source>task {number}</source>
      <translation>Aufgabe {number}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_strip.py"></location>
      <source>A method does not belong in the task strip; drop it on an arm below</source>
      <translation>Eine Methode gehört nicht in die Aufgabenfolge; sie kommt in einen Arm darunter</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_strip.py"></location>
      <source>A {kind} does not belong in the task strip</source>
      <translation>{kind} gehört nicht in die Aufgabenfolge</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_strip.py"></location>
      <source>These are no tasks: {error}</source>
      <translation>Das sind keine Aufgaben: {error}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/task_strip.py"></location>
      <source>Only tasks, data sets and task sequences fit here</source>
      <translation>Hierher passen nur Aufgaben, Datensätze und Aufgabenfolgen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/templates.py"></location>
      <source>First steps</source>
      <translation>Erste Schritte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/templates.py"></location>
      <source>Methods</source>
      <translation>Methoden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/templates.py"></location>
      <source>Papers and streams</source>
      <translation>Arbeiten und Aufgabenfolgen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>a range has at least two values</source>
      <translation>ein Bereich hat mindestens zwei Werte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>at most {n} values</source>
      <translation>höchstens {n} Werte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>the two ends are the same</source>
      <translation>die beiden Enden sind gleich</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>in equal ratios both ends must be above 0</source>
      <translation>bei gleichen Verhältnissen müssen beide Enden über 0 liegen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>on</source>
      <translation>an</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>{text!r} is neither on nor off</source>
      <translation>{text!r} ist weder an noch aus</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>{text!r} is no number; values are written such as 0.1, 1, 10</source>
      <translation>{text!r} ist keine Zahl; Werte werden geschrieben wie 0.1, 1, 10</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>{text} is no whole number</source>
      <translation>{text} ist keine ganze Zahl</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/values.py"></location>
      <source>at least two different values are needed</source>
      <translation>es braucht mindestens zwei verschiedene Werte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/verdicts.py"></location>
      <source>It cannot be measured: {reason}</source>
      <translation>Das kann nicht gemessen werden: {reason}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/verdicts.py"></location>
      <source>Not measured in this workspace yet; it takes {runs}.</source>
      <translation>In diesem Arbeitsbereich noch nicht gemessen; nötig: {runs}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/verdicts.py"></location>
      <source>Measured here, {finished} of {runs} runs finished:</source>
      <translation>Hier gemessen, {finished} von {runs} Läufen fertig:</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/watch.py"></location>
      <source>joint</source>
      <translation>gemeinsam</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/watch.py"></location>
      <source>joint, mean of {n}</source>
      <translation>gemeinsam, Mittel über {n}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/watch.py"></location>
      <source>{experiment}: {arm}, seed {seed}, {steps}.</source>
      <translation>{experiment}: {arm}, Seed {seed}, {steps}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/watch.py"></location>
      <source>{experiments}; seeds {seeds}</source>
      <translation>{experiments}; Seeds {seeds}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/watch.py"></location>
      <source>Not smoothed.</source>
      <translation>Nicht geglättet.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/wording.py"></location>
      <source>Bring back deleted runs</source>
      <translation>Gelöschte Läufe zurückholen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/wording.py"></location>
      <source>a table</source>
      <translation>eine Tabelle</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/backdrop.py"></location>
      <source>1 px = {steps:,.0f} steps, lowest and highest shown</source>
      <translation>1 px = {steps:,.0f} Schritte, tiefster und höchster Wert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/canvas.py"></location>
      <source>Look at the switch to {task}</source>
      <translation>Den Wechsel zu {task} ansehen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/cells.py"></location>
      <source>not seen</source>
      <translation>nie gesehen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/cells.py"></location>
      <source>not seen yet</source>
      <translation>noch ungesehen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/cells.py"></location>
      <source>after T{number}</source>
      <translation>nach T{number}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/curve_plot.py"></location>
      <source>Follow</source>
      <translation>Folgen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/curve_plot.py"></location>
      <source>Return to the live view (F)</source>
      <translation>Zurück zum Neuesten (F)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/heat_strip.py"></location>
      <source>{title} as a heat strip</source>
      <translation>{title} als Farbstreifen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/heat_strip.py"></location>
      <source>{title}: nothing recorded yet.</source>
      <translation>{title}: noch nichts aufgezeichnet.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/heat_strip.py"></location>
      <source>{title}: highest now in {name}, {value:.3g}.</source>
      <translation>{title}: zurzeit am höchsten in {name}, {value:.3g}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/heat_strip.py"></location>
      <source>not measured</source>
      <translation>nicht gemessen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/heat_strip.py"></location>
      <source>{name}, step {step:,.0f}: {value}</source>
      <translation>{name}, Schritt {step:,.0f}: {value}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_plot.py"></location>
      <source>Accuracy matrix</source>
      <translation>Genauigkeitsmatrix</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_plot.py"></location>
      <source>after training a row's task, tested on a column's</source>
      <translation>Zeile: zuletzt gelernte Aufgabe, Spalte: geprüfte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_plot.py"></location>
      <source>Colours from dark for 0 to bright for 1; hatched cells were not measured</source>
      <translation>Farben von dunkel für 0 bis hell für 1; schraffierte Felder wurden nicht gemessen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_table.py"></location>
      <source>After training {learned}, on {tested}: not measured</source>
      <translation>Nach Training von {learned}, an {tested}: nicht gemessen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_table.py"></location>
      <source>After training {learned}, on {tested}: {share} per cent, before this task was learnt</source>
      <translation>Nach Training von {learned}, an {tested}: {share} Prozent, bevor diese Aufgabe gelernt wurde</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_table.py"></location>
      <source>After training {learned}, on {tested}: {share} per cent</source>
      <translation>Nach Training von {learned}, an {tested}: {share} Prozent</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_table.py"></location>
      <source>After training {learned}, on {tested}: {share} per cent, forgotten {lost}</source>
      <translation>Nach Training von {learned}, an {tested}: {share} Prozent, {lost} vergessen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_table.py"></location>
      <source>{title}: nothing measured yet.</source>
      <translation>{title}: noch nichts gemessen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_table.py"></location>
      <source>{title} after {task}: {scores}.</source>
      <translation>{title} nach {task}: {scores}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/matrix_table.py"></location>
      <source>{task} lost most, {points} points.</source>
      <translation>{task} hat am meisten verloren, {points} Punkte.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/picture.py"></location>
      <source>The curve appears here when a run starts</source>
      <translation>Hier erscheint die Kurve, sobald ein Lauf startet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/readout.py"></location>
      <source>Values at the cursor</source>
      <translation>Werte an der Marke</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/readout.py"></location>
      <source>and {count} more</source>
      <translation>und {count} weitere</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/summary.py"></location>
      <source>{title} at {where}: {values}.</source>
      <translation>{title} bei {where}: {values}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/summary.py"></location>
      <source>Nothing was lost.</source>
      <translation>Nichts ging verloren.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/plots/summary.py"></location>
      <source>{name} lost most, {points} points below its best.</source>
      <translation>{name} hat am meisten verloren, {points} Punkte unter dem eigenen Bestwert.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>is one of {values}</source>
      <translation>muss eines hiervon sein: {values}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>is true or false</source>
      <translation>muss true oder false sein</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>is a number from {least} to {most}</source>
      <translation>muss eine Zahl von {least} bis {most} sein</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>{file} cannot be read, so all settings are as at first: {error}</source>
      <translation>{file} kann nicht gelesen werden, daher gilt für alle Einstellungen die Vorgabe: {error}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>is a key written as text</source>
      <translation>muss ein als Text geschriebenes Tastenkürzel sein</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>is not known</source>
      <translation>ist nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>The worker ended: {reason}</source>
      <translation>Der Arbeitsprozess wurde beendet: {reason}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>No worker could be started: {reason}</source>
      <translation>Es konnte kein Arbeitsprozess gestartet werden: {reason}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>Runs now use {device}; what was running is paused.</source>
      <translation>Läufe verwenden jetzt {device}; was lief, ist pausiert.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>{method} cannot be measured</source>
      <translation>{method} kann nicht gemessen werden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>{runs} deleted; “{command}” in the Run menu undoes it.</source>
      <translation>{runs} gelöscht; „{command}“ im Menü „Ausführen“ macht es rückgängig.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>{runs} brought back.</source>
      <translation>{runs} zurückgeholt.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>No runs were added</source>
      <translation>Es wurden keine Läufe hinzugefügt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>{runs} added from {file}</source>
      <translation>{runs} aus {file} hinzugefügt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>{runs} were here already</source>
      <translation>schon vorhanden: {runs}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>Reading {file}…</source>
      <translation>{file} wird gelesen…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>{file} was not written: {error}</source>
      <translation>{file} wurde nicht geschrieben: {error}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>Written: {file}</source>
      <translation>Geschrieben: {file}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/session.py"></location>
      <source>Writing {file}…</source>
      <translation>{file} wird geschrieben…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arms.py"></location>
      <source>Arms</source>
      <translation>Arme</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arms.py"></location>
      <source>Line of arm {number}</source>
      <translation>Linie von Arm {number}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arms.py"></location>
      <source>Name of arm {number}</source>
      <translation>Name von Arm {number}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arms.py"></location>
      <source>plain fine-tuning</source>
      <translation>einfaches Fine-Tuning</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arms.py"></location>
      <source>Add a method to {arm}</source>
      <translation>Methode zu {arm} hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arms.py"></location>
      <source>{arm} alone: {setting}</source>
      <translation>nur {arm}: {setting}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arms.py"></location>
      <source>Duplicate {name}</source>
      <translation>{name} duplizieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arms.py"></location>
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>Repeat tasks, or put them in a random order</source>
      <translation>Aufgaben wiederholen oder in eine zufällige Reihenfolge bringen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>How often</source>
      <translation>Wie oft</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>in random order, with the seed</source>
      <translation>in zufälliger Reihenfolge, mit dem Seed</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>Each round has an order of its own; the same seed gives the same orders</source>
      <translation>Jede Runde hat ihre eigene Reihenfolge; derselbe Seed ergibt dieselben Reihenfolgen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>Seed of the order</source>
      <translation>Seed der Reihenfolge</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>Arrange</source>
      <translation>Anordnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>times</source>
      <translation>mal</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>All tasks</source>
      <translation>Alle Aufgaben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>The chosen {tasks}</source>
      <translation>Gewählt: {tasks}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>there are no tasks to arrange</source>
      <translation>es gibt keine Aufgaben anzuordnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>{tasks:,} tasks are more than the {most:,} that fit</source>
      <translation>{tasks:,} Aufgaben sind mehr, als hineinpassen: höchstens {most:,}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>once, in the order that they have: nothing would change</source>
      <translation>einmal, in der Reihenfolge, die sie haben: es würde sich nichts ändern</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>one task has no order; choose more, or none for all</source>
      <translation>eine Aufgabe hat keine Reihenfolge; mehrere wählen, oder keine für alle</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/arrange_panel.py"></location>
      <source>{tasks} instead of {before}, {steps} a run</source>
      <translation>{tasks} statt {before}, {steps} je Lauf</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>Name of the experiment</source>
      <translation>Name des Experiments</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>Settings of the task sequence</source>
      <translation>Einstellungen der Aufgabenfolge</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>Task sequence</source>
      <translation>Aufgabenfolge</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>Add an arm</source>
      <translation>Arm hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>Arms: what is compared</source>
      <translation>Arme: was verglichen wird</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>Next classes</source>
      <translation>Nächste Klassen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>The classes that no task has yet</source>
      <translation>Die Klassen, die noch keine Aufgabe hat</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>all classes</source>
      <translation>alle Klassen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>a whole sequence, in place of this one</source>
      <translation>eine ganze Folge anstelle dieser</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>What should the next task be?</source>
      <translation>Was soll die nächste Aufgabe sein?</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>What should come behind task {number}?</source>
      <translation>Was soll nach Aufgabe {number} kommen?</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>What else should be watched?</source>
      <translation>Was soll noch beobachtet werden?</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>Plain fine-tuning</source>
      <translation>Einfaches Fine-Tuning</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>no method</source>
      <translation>keine Methode</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>What should the new arm do?</source>
      <translation>Was soll der neue Arm tun?</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/build_page.py"></location>
      <source>Copied {what} as text</source>
      <translation>{what} als Text kopiert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/claims_bar.py"></location>
      <source>Open the experiment that the claims are measured with</source>
      <translation>Das Experiment öffnen, mit dem die Behauptungen gemessen werden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/claims_bar.py"></location>
      <source>Open its example</source>
      <translation>Beispiel öffnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/claims_bar.py"></location>
      <source>Measure its claims</source>
      <translation>Behauptungen messen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/claims_bar.py"></location>
      <source>How its claims stand</source>
      <translation>Wie es um die Behauptungen steht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/claims_bar.py"></location>
      <source>Queue what is missing: {runs}</source>
      <translation>Einreihen, was noch fehlt: {runs}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/claims_bar.py"></location>
      <source>All its runs are finished</source>
      <translation>Alle Läufe sind fertig</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Rows of the comparison are made by</source>
      <translation>Wonach die Zeilen des Vergleichs gebildet werden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Set against</source>
      <translation>Im Vergleich zu</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Index by which the rows are ranked</source>
      <translation>Index, nach dem die Zeilen gereiht sind</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Indices</source>
      <translation>Kennzahlen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Choose the indices compared</source>
      <translation>Die verglichenen Kennzahlen wählen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Copy as</source>
      <translation>Kopieren als</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Copy the table as text</source>
      <translation>Die Tabelle als Text kopieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>What the comparison says</source>
      <translation>Was der Vergleich ergibt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Plot</source>
      <translation>Zeichnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Show the curves of the chosen rows alone</source>
      <translation>Nur die Kurven der gewählten Zeilen zeigen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Leave out</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Compare the other rows alone; nothing is deleted</source>
      <translation>Nur die anderen Zeilen vergleichen; nichts wird gelöscht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Comparison</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Rows by</source>
      <translation>Pro</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>set against</source>
      <translation>gegen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>ranked by</source>
      <translation>gereiht nach</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Only finished runs of those chosen on the left count.</source>
      <translation>Nur fertige Läufe unter den links gewählten zählen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>The comparison is on the clipboard as {format}.</source>
      <translation>Der Vergleich ist als {format} in der Zwischenablage.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>arm</source>
      <translation>Arm</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Choose at least one index to compare.</source>
      <translation>Mindestens eine Kennzahl zum Vergleichen wählen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>{rows} chosen: {runs}</source>
      <translation>{rows} gewählt: {runs}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>Choose rows to act on all their runs</source>
      <translation>Zeilen wählen, um alle ihre Läufe zu bearbeiten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_tab.py"></location>
      <source>{deed}: nothing would be left to compare</source>
      <translation>{deed}: Es bliebe nichts zu vergleichen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_table.py"></location>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_table.py"></location>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_table.py"></location>
      <source>itself</source>
      <translation>es selbst</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_table.py"></location>
      <source>{column} of {group}: {value}</source>
      <translation>{column} von {group}: {value}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/compare_table.py"></location>
      <source>{some} with a note</source>
      <translation>{some} mit Notiz</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/curve_panels.py"></location>
      <source>Stability gap</source>
      <translation>Stabilitätslücke</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/curve_panels.py"></location>
      <source>Stability gap: the first iterations after a task switch</source>
      <translation>Stabilitätslücke: die ersten Iterationen nach einem Aufgabenwechsel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/curve_panels.py"></location>
      <source>The first iterations after a task switch, by arm. A click on a task's name above a plot, or S, looks at the switch to that task.</source>
      <translation>Die ersten Iterationen nach einem Aufgabenwechsel, nach Armen. Ein Klick auf den Namen einer Aufgabe über einem Diagramm, oder S, zeigt den Wechsel zu dieser Aufgabe.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/curve_panels.py"></location>
      <source>{name}: plot of {title}</source>
      <translation>{name}: Diagramm „{title}“</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/curve_panels.py"></location>
      <source>“{arm}” has recorded nothing for this plot</source>
      <translation>„{arm}“ hat für dieses Diagramm nichts aufgezeichnet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/curve_panels.py"></location>
      <source>chance</source>
      <translation>Zufall</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/data_tab.py"></location>
      <source>Plot whose numbers are shown</source>
      <translation>Diagramm, dessen Zahlen gezeigt werden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/data_tab.py"></location>
      <source>Plots</source>
      <translation>Diagramme</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/data_tab.py"></location>
      <source>What these numbers are of</source>
      <translation>Wovon diese Zahlen sind</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/data_tab.py"></location>
      <source>Numbers of the plot</source>
      <translation>Zahlen des Diagramms</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/data_tab.py"></location>
      <source>Numbers of</source>
      <translation>Zahlen zu</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Report, an HTML page (*.html)</source>
      <translation>Bericht, eine HTML-Seite (*.html)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>All readings, a table (*.csv)</source>
      <translation>Alle Messwerte, eine Tabelle (*.csv)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>{deed} the chosen runs</source>
      <translation>Gewählte Läufe: {deed}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>choose a run first</source>
      <translation>zuerst einen Lauf wählen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>end it first</source>
      <translation>zuerst stoppen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>none of the chosen runs can be asked to {deed}</source>
      <translation>bei keinem der gewählten Läufe möglich: {deed}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Note to {runs}:</source>
      <translation>Notiz für {runs}:</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>They have different notes. What you write takes the place of all of them; left empty, they stay.</source>
      <translation>Sie haben verschiedene Notizen. Was hier geschrieben wird, ersetzt sie alle; bleibt es leer, bleiben sie stehen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Export {runs}</source>
      <translation>{runs} exportieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>PNG picture…</source>
      <translation>PNG-Bild…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>SVG drawing…</source>
      <translation>SVG-Zeichnung…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>PDF page…</source>
      <translation>PDF-Seite…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>Export plots, or a report</source>
      <translation>Diagramme oder einen Bericht exportieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>Export plots, or a report on the shown runs</source>
      <translation>Diagramme oder einen Bericht über die gezeigten Läufe exportieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>CSV of what is drawn…</source>
      <translation>CSV des Gezeichneten…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>Copy as picture</source>
      <translation>Als Bild kopieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>Report on the shown runs (HTML page)…</source>
      <translation>Bericht über die gezeigten Läufe (HTML-Seite)…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>One file with set-up, curves, matrices, indices with their formulas, findings and versions</source>
      <translation>Eine Datei mit Einrichtung, Kurven, Matrizen, Kennzahlen mit ihren Formeln, Befunden und Versionen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>The plot is on the clipboard.</source>
      <translation>Das Diagramm ist in der Zwischenablage.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>Export a plot</source>
      <translation>Diagramm exportieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/export_button.py"></location>
      <source>Report on the shown runs</source>
      <translation>Bericht über die gezeigten Läufe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/failure_banner.py"></location>
      <source>Retry</source>
      <translation>Erneut versuchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/failure_banner.py"></location>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/failure_banner.py"></location>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/failure_banner.py"></location>
      <source>Details of the failure</source>
      <translation>Details des Fehlers</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/failure_banner.py"></location>
      <source>Retry the failed run</source>
      <translation>Den fehlgeschlagenen Lauf erneut versuchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/failure_banner.py"></location>
      <source>Show the details of the failure</source>
      <translation>Die Details des Fehlers zeigen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/failure_banner.py"></location>
      <source>Copy the details of the failure</source>
      <translation>Die Details des Fehlers kopieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/failure_banner.py"></location>
      <source>It ended without a word.</source>
      <translation>Er endete ohne eine Meldung.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/failure_banner.py"></location>
      <source>{arm}, seed {seed} failed. {reason}</source>
      <translation>{arm}, Seed {seed} ist fehlgeschlagen. {reason}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/field.py"></location>
      <source>Changed from its default</source>
      <translation>Weicht von der Vorgabe ab</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/field.py"></location>
      <source>Vary {setting}: an arm for each of several values</source>
      <translation>{setting} variieren: ein Arm für jeden von mehreren Werten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/field.py"></location>
      <source>{title}: on</source>
      <translation>{title}: an</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/field.py"></location>
      <source>as usual</source>
      <translation>wie sonst</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/field.py"></location>
      <source>differ: {values}</source>
      <translation>verschieden: {values}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/field.py"></location>
      <source>Press to have {value} in all of them</source>
      <translation>Drücken, um überall {value} zu haben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/field.py"></location>
      <source>{least:g} to {most:g}</source>
      <translation>{least:g} bis {most:g}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/field.py"></location>
      <source>Put it right</source>
      <translation>Berichtigen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/fields.py"></location>
      <source>{value:g}, as usual</source>
      <translation>{value:g}, wie sonst</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/fields.py"></location>
      <source>On</source>
      <translation>An</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/fields.py"></location>
      <source>class {name}</source>
      <translation>Klasse {name}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/fields.py"></location>
      <source>one, two</source>
      <translation>eins, zwei</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>Experiments (*.toml);;All files (*)</source>
      <translation>Experimente (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>Workspaces (*.db);;All files (*)</source>
      <translation>Arbeitsbereiche (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>Open an experiment</source>
      <translation>Experiment öffnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>Add runs of another workspace</source>
      <translation>Läufe eines anderen Arbeitsbereichs hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>Save the experiment</source>
      <translation>Experiment speichern</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>{file}: {error}. Nothing is lost; save it elsewhere.</source>
      <translation>{file}: {error}. Es ist nichts verloren; an anderer Stelle speichern.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>The experiment was not saved</source>
      <translation>Das Experiment wurde nicht gespeichert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>Saved {file}</source>
      <translation>{file} gespeichert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>This file is not an experiment</source>
      <translation>Diese Datei ist kein Experiment</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>This file cannot be read</source>
      <translation>Diese Datei kann nicht gelesen werden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>Unsaved changes</source>
      <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/filing.py"></location>
      <source>“{name}” has changes that are not saved.</source>
      <translation>„{name}“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/finding_list.py"></location>
      <source>Worth a look</source>
      <translation>Bemerkenswert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/finding_list.py"></location>
      <source>Worth a look ({count})</source>
      <translation>Bemerkenswert ({count})</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/finding_list.py"></location>
      <source>Seen in the whole run.</source>
      <translation>Gesehen im ganzen Lauf.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/finding_list.py"></location>
      <source>Seen in {task}, step {step}.</source>
      <translation>Gesehen in {task}, Schritt {step}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/formula.py"></location>
      <source>Formula: {latex}</source>
      <translation>Formel: {latex}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/gallery.py"></location>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/gallery.py"></location>
      <source>Templates</source>
      <translation>Vorlagen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/gallery.py"></location>
      <source>Search templates</source>
      <translation>Vorlagen suchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/gallery.py"></location>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/gallery.py"></location>
      <source>No template has all of these words.</source>
      <translation>Keine Vorlage enthält alle diese Wörter.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/gallery.py"></location>
      <source>Start from this</source>
      <translation>Hiermit beginnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/gallery.py"></location>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/gallery.py"></location>
      <source>Show {group}</source>
      <translation>{group} zeigen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/gallery.py"></location>
      <source>{shown} of {all}</source>
      <translation>{shown} von {all}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/harder.py"></location>
      <source>Harder</source>
      <translation>Schwerer</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/harder.py"></location>
      <source>How hard the tasks are: {setting}</source>
      <translation>Wie schwer die Aufgaben sind: {setting}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/harder.py"></location>
      <source>from {easy} (easy) to {hard} (hard)</source>
      <translation>von {easy} (leicht) bis {hard} (schwer)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>As it was opened</source>
      <translation>Wie es geöffnet wurde</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>Edits, the oldest first</source>
      <translation>Änderungen, die älteste zuerst</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>Enter goes back or forth to the chosen one</source>
      <translation>Die Eingabetaste geht zur gewählten zurück oder vor</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>Back to the start</source>
      <translation>Zurück zum Anfang</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>{edit}, undone</source>
      <translation>{edit}, rückgängig gemacht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>{edit}, now</source>
      <translation>{edit}, jetzt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>{edits}, {n} undone.</source>
      <translation>{edits}, {n} rückgängig gemacht.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>{n} edits</source>
      <translation>
        <numerusform>{n} Änderung</numerusform>
        <numerusform>{n} Änderungen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/history_panel.py"></location>
      <source>Nothing has been changed yet; every edit will be listed here.</source>
      <translation>Bisher wurde nichts geändert; jede Änderung wird hier stehen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/index_panel.py"></location>
      <source>About {title}</source>
      <translation>Über {title}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/index_panel.py"></location>
      <source>Where the time went</source>
      <translation>Wo die Zeit geblieben ist</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/index_panel.py"></location>
      <source>Time: {shares}</source>
      <translation>Zeit: {shares}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/index_panel.py"></location>
      <source>What is {title}?</source>
      <translation>Was ist {title}?</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/index_panel.py"></location>
      <source>higher is better</source>
      <translation>höher ist besser</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/index_panel.py"></location>
      <source>lower is better</source>
      <translation>niedriger ist besser</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/index_panel.py"></location>
      <source>A_i(t): accuracy on task i now; a_ij: on task j after task i; k: the task being learned.</source>
      <translation>A_i(t): Genauigkeit an Aufgabe i jetzt; a_ij: an Aufgabe j nach Aufgabe i; k: die Aufgabe, die gerade gelernt wird.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/index_panel.py"></location>
      <source>not defined: {reason}</source>
      <translation>nicht definiert: {reason}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Inspector</source>
      <translation>Inspektor</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Differs from the paper: {how}</source>
      <translation>Weicht von der Arbeit ab: {how}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Read more</source>
      <translation>Mehr lesen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Read more about {method}: its formula, example and claims</source>
      <translation>Mehr lesen über {method}: Formel, Beispiel und Behauptungen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Which {kind}</source>
      <translation>Was als {kind} dient</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>What is used here</source>
      <translation>Was hier verwendet wird</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Advanced</source>
      <translation>Erweitert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Lower</source>
      <translation>Tiefer</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Higher</source>
      <translation>Höher</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Change for this arm</source>
      <translation>Für diesen Arm ändern</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Change for this arm: a setting of training, model or tasks, in {arm} alone</source>
      <translation>Für diesen Arm ändern: eine Einstellung von Training, Modell oder Aufgaben, nur in {arm}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>Stop watching</source>
      <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/inspector.py"></location>
      <source>What is another in {arm}?</source>
      <translation>Was ist in {arm} anders?</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Key</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Keys</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Search commands and keys</source>
      <translation>Befehle und Tastenkürzel durchsuchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Take the key from the chosen command</source>
      <translation>Dem gewählten Befehl das Tastenkürzel nehmen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>No key</source>
      <translation>Ohne Kürzel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Reset the key of the chosen command</source>
      <translation>Das Tastenkürzel des gewählten Befehls zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Reset all</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Reset all keys</source>
      <translation>Alle Tastenkürzel zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Use it here instead</source>
      <translation>Stattdessen hier verwenden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Commands and their keys</source>
      <translation>Befehle und ihre Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>{menu} menu</source>
      <translation>Menü „{menu}“</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>no key</source>
      <translation>kein Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Key of {command}</source>
      <translation>Tastenkürzel von „{command}“</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>This key is fixed</source>
      <translation>Dieses Kürzel ist fest</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Press the new key in the line above.</source>
      <translation>Das neue Tastenkürzel in der Zeile darüber drücken.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>Use it here instead of for {command}</source>
      <translation>Hier verwenden statt für „{command}“</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>{key} belongs to {command}.</source>
      <translation>{key} gehört zu „{command}“.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>{key} now belongs to {command}.</source>
      <translation>{key} gehört jetzt zu „{command}“.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/keys.py"></location>
      <source>{command} has {key} now.</source>
      <translation>„{command}“ hat jetzt {key}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>Switch to look at</source>
      <translation>Betrachteter Wechsel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>The task whose first iterations are seen</source>
      <translation>Die Aufgabe, deren erste Iterationen gezeigt werden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>Accuracy on</source>
      <translation>Genauigkeit an</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>Whose accuracy is seen</source>
      <translation>Wessen Genauigkeit gezeigt wird</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>Iterations after the switch</source>
      <translation>Iterationen nach dem Wechsel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>How many iterations after the switch are seen; a fifth as many before it</source>
      <translation>Wie viele Iterationen nach dem Wechsel gezeigt werden; davor ein Fünftel davon</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>Close the stability gap (Esc)</source>
      <translation>Stabilitätslücke schließen (Esc)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>The curve appears here when a second task begins</source>
      <translation>Hier erscheint die Kurve, sobald eine zweite Aufgabe beginnt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>How deep the gap is</source>
      <translation>Wie tief die Lücke ist</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>Back means {share:.0%} of the accuracy just before the switch; depth is that accuracy minus the lowest within the iterations seen.</source>
      <translation>Zurück heißt {share:.0%} der Genauigkeit kurz vor dem Wechsel; die Tiefe ist diese Genauigkeit minus die niedrigste in den gezeigten Iterationen.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>Switch to</source>
      <translation>Wechsel zu</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>for</source>
      <translation>für</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>iterations</source>
      <translation>Iterationen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>before</source>
      <translation>davor</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>T{number} is learned</source>
      <translation>T{number} wird gelernt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/lens_card.py"></location>
      <source>accuracy on {task}</source>
      <translation>Genauigkeit an {task}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Search the library</source>
      <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Compare methods</source>
      <translation>Methodenvergleich</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>All methods and studies in a table, with what they cost and need</source>
      <translation>Alle Methoden und Studien in einer Tabelle, mit dem, was sie kosten und brauchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Enter adds what is chosen to the experiment; it can also be dragged</source>
      <translation>Die Eingabetaste fügt das Gewählte dem Experiment hinzu; es lässt sich auch ziehen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Claim: {claim}</source>
      <translation>Behauptung: {claim}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Read more about {title}</source>
      <translation>Mehr lesen über {title}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/main_window.py"></location>
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/main_window.py"></location>
      <source>One moment: still loading…</source>
      <translation>Einen Moment: es wird noch geladen…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/manual.py"></location>
      <source>Page or source of the method</source>
      <translation>Seite oder Quelltext der Methode</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/manual.py"></location>
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/manual.py"></location>
      <source>Source</source>
      <translation>Quelltext</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/manual.py"></location>
      <source>Its formula in LaTeX: {formula}</source>
      <translation>Ihre Formel in LaTeX: {formula}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/manual.py"></location>
      <source>formula</source>
      <translation>Formel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/manual.py"></location>
      <source>accuracy of the arms of its example</source>
      <translation>Genauigkeit der Arme ihres Beispiels</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/manual.py"></location>
      <source>Source of {title}</source>
      <translation>Quelltext von {title}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/manual.py"></location>
      <source>Its source is not in its folder.</source>
      <translation>Ihr Quelltext liegt nicht in ihrem Ordner.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/method_browser.py"></location>
      <source>Methods and papers</source>
      <translation>Methoden und Arbeiten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/method_browser.py"></location>
      <source>Search methods and papers</source>
      <translation>Methoden und Arbeiten suchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/method_browser.py"></location>
      <source>Only methods that need no {what}</source>
      <translation>Nur Methoden, die ohne {what} auskommen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/method_browser.py"></location>
      <source>no {what}</source>
      <translation>ohne {what}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/method_chip.py"></location>
      <source>{method}, method {number} from the bottom of {arm}</source>
      <translation>{method}, Methode {number} von unten in {arm}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/method_chip.py"></location>
      <source>{method}. Click to see its settings; drag it or press Alt+Left or Alt+Right to move it, Delete to remove it</source>
      <translation>{method}. Klicken zeigt die Einstellungen; Ziehen oder Alt+Links und Alt+Rechts verschiebt sie, Entf entfernt sie</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/palette.py"></location>
      <source>What do you want to do?</source>
      <translation>Was soll geschehen?</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/palette.py"></location>
      <source>Example: {name}</source>
      <translation>Beispiel: {name}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/palette.py"></location>
      <source>Preferences: {setting}</source>
      <translation>Einstellungen: {setting}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/palette.py"></location>
      <source>Task {number}: {title}</source>
      <translation>Aufgabe {number}: {title}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/palette.py"></location>
      <source>Arm: {arm}</source>
      <translation>Arm: {arm}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/palette.py"></location>
      <source>Run {id}: {arm}, seed {seed}</source>
      <translation>Lauf {id}: {arm}, Seed {seed}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/palette.py"></location>
      <source>Add {kind}: {title}</source>
      <translation>{kind} hinzufügen: {title}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/palette.py"></location>
      <source>Read about {title}</source>
      <translation>Lesen über {title}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/picker.py"></location>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Preferences</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Search the preferences</source>
      <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Show only what differs from at first</source>
      <translation>Nur zeigen, was von der Vorgabe abweicht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Changed only</source>
      <translation>Nur Geändertes</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Open the file</source>
      <translation>Datei öffnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Open the file of the preferences</source>
      <translation>Datei öffnen: die der Einstellungen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>See and change the keys of all commands</source>
      <translation>Die Tastenkürzel aller Befehle sehen und ändern</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Keys…</source>
      <translation>Tastenkürzel…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Everything but the keys as at first</source>
      <translation>Alles außer den Tastenkürzeln auf die Vorgabe setzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Nothing was changed</source>
      <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Nothing found</source>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preferences_dialog.py"></location>
      <source>Changed from what it was at first</source>
      <translation>Weicht von der Vorgabe ab</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preset_picker.py"></location>
      <source>Own settings</source>
      <translation>Eigene Einstellungen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preset_picker.py"></location>
      <source>Settings that belong together</source>
      <translation>Einstellungen, die zusammengehören</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/preset_picker.py"></location>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>This run has recorded nothing but accuracy and loss.
“Watch more” adds a metric to the experiment on the Build page, for its next runs.</source>
      <translation>Dieser Lauf hat nur Genauigkeit und Verlust aufgezeichnet.
„Mehr beobachten“ fügt dem Experiment auf der Seite „Aufbauen“ eine Metrik für die nächsten Läufe hinzu.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>What was recorded</source>
      <translation>Was aufgezeichnet wurde</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>When it was recorded</source>
      <translation>Wann es aufgezeichnet wurde</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>Recorded</source>
      <translation>Aufgezeichnet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>Heat strip</source>
      <translation>Farbstreifen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>Show the curves as a heat strip</source>
      <translation>Die Kurven als Farbstreifen zeigen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>One row a curve, colour by value: how far each layer has moved, at one look</source>
      <translation>Eine Zeile je Kurve, Farbe nach dem Wert: wie weit sich jede Schicht bewegt hat, auf einen Blick</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>Watch more</source>
      <translation>Mehr beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>Add a metric to the experiment on the Build page, for its next runs</source>
      <translation>Dem Experiment auf der Seite „Aufbauen“ eine Metrik für die nächsten Läufe hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>Watch more: add a metric to the experiment</source>
      <translation>Mehr beobachten: dem Experiment eine Metrik hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>Table that was recorded</source>
      <translation>Aufgezeichnete Tabelle</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/recorded_tab.py"></location>
      <source>{metric} is part of the experiment on the Build page; its next runs record it.</source>
      <translation>{metric} gehört zum Experiment auf der Seite „Aufbauen“; die nächsten Läufe zeichnen es auf.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/report.py"></location>
      <source>Report a problem</source>
      <translation>Problem melden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/report.py"></location>
      <source>Archives (*.zip)</source>
      <translation>Archive (*.zip)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/report.py"></location>
      <source>{file} is ready.</source>
      <translation>{file} ist fertig.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/report.py"></location>
      <source>The report could not be written.</source>
      <translation>Der Bericht konnte nicht geschrieben werden.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/report.py"></location>
      <source>It lies in {folder}. Look through it; send it with what you did and what happened.</source>
      <translation>Er liegt in {folder}. Bitte durchsehen und mit einer Beschreibung schicken, was getan wurde und was geschah.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/run_delegate.py"></location>
      <source>Experiment without a name</source>
      <translation>Experiment ohne Namen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/run_list.py"></location>
      <source>Find runs</source>
      <translation>Läufe suchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/run_list.py"></location>
      <source>Find runs by experiment, arm, seed, state or note</source>
      <translation>Läufe nach Experiment, Arm, Seed, Zustand oder Notiz suchen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/run_list.py"></location>
      <source>Show all runs of this experiment</source>
      <translation>Alle Läufe dieses Experiments zeigen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/run_list.py"></location>
      <source>Runs</source>
      <translation>Läufe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/run_list.py"></location>
      <source>Choose one run to see it, or several to compare them</source>
      <translation>Einen Lauf wählen, um ihn zu sehen, oder mehrere, um sie zu vergleichen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/runs_tab.py"></location>
      <source>Table of runs</source>
      <translation>Tabelle der Läufe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/runs_tab.py"></location>
      <source>Only what differs</source>
      <translation>Nur Unterschiede</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/runs_tab.py"></location>
      <source>Only what differs: hide columns that say the same in every row</source>
      <translation>Nur Unterschiede: Spalten ausblenden, die in jeder Zeile dasselbe sagen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/runs_tab.py"></location>
      <source>Hide columns that say the same in every row. Settings in which the chosen runs differ stand on the right, marked where they are not those of the run in focus.</source>
      <translation>Spalten ausblenden, die in jeder Zeile dasselbe sagen. Einstellungen, in denen sich die gewählten Läufe unterscheiden, stehen rechts; hervorgehoben ist, was beim betrachteten Lauf anders ist.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/schedule.py"></location>
      <source>every n steps</source>
      <translation>alle n Schritte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/schedule.py"></location>
      <source>at the end of each task</source>
      <translation>am Ende jeder Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/schedule.py"></location>
      <source>at the end of the run</source>
      <translation>am Ende des Laufs</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Settings of the model</source>
      <translation>Einstellungen des Modells</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Settings of the training</source>
      <translation>Einstellungen des Trainings</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Seeds</source>
      <translation>Seeds</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Each arm is run once with each seed; such as 0, 1, 2 or 0-4</source>
      <translation>Jeder Arm läuft einmal mit jedem Seed; etwa 0, 1, 2 oder 0-4</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Settings of {part}</source>
      <translation>Einstellungen von {part}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Metric</source>
      <translation>Metrik</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Watch one thing more</source>
      <translation>Noch etwas beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>seeds are whole numbers, such as 0, 1, 2 or 0-4</source>
      <translation>Seeds sind ganze Zahlen, etwa 0, 1, 2 oder 0-4</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>How that was measured</source>
      <translation>Wie das gemessen wurde</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>&amp;Run</source>
      <translation>Aus&amp;führen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Run the experiment</source>
      <translation>Experiment ausführen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/setup.py"></location>
      <source>Run the experiment (Ctrl+Enter)</source>
      <translation>Experiment ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/status.py"></location>
      <source>Loading…</source>
      <translation>Wird geladen…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/status.py"></location>
      <source>Progress of the run at hand</source>
      <translation>Fortschritt des aktuellen Laufs</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/task_card.py"></location>
      <source>Add task</source>
      <translation>Aufgabe dazu</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/task_strip.py"></location>
      <source>Alt and an arrow key move a task, Ctrl+D duplicates it, Delete removes it</source>
      <translation>Alt und eine Pfeiltaste verschieben eine Aufgabe, Strg+D dupliziert sie, Entf entfernt sie</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/toolbar.py"></location>
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/toolbar.py"></location>
      <source>Device: {device}</source>
      <translation>Gerät: {device}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/toolbar.py"></location>
      <source>Device on which runs are trained</source>
      <translation>Gerät, auf dem Läufe trainiert werden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/toolbar.py"></location>
      <source>auto takes CUDA or Metal where there is one, else the CPU</source>
      <translation>auto nimmt CUDA oder Metal, wo es das gibt, sonst die CPU</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/trust.py"></location>
      <source>Plugins of others</source>
      <translation>Plugins von anderen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/trust.py"></location>
      <source>May these plugins run?</source>
      <translation>Dürfen diese Plugins laufen?</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/trust.py"></location>
      <source>A plugin is a program: it can do whatever you can do on this computer. Until you allow them they are listed and not used.</source>
      <translation>Ein Plugin ist ein Programm: Es kann alles tun, was man selbst an diesem Rechner tun kann. Bis sie erlaubt sind, werden sie gelistet, aber nicht verwendet.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/trust.py"></location>
      <source>Allow as they are now</source>
      <translation>So erlauben, wie sie jetzt sind</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/trust.py"></location>
      <source>Allow, also after edits</source>
      <translation>Auch nach Änderungen erlauben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/trust.py"></location>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/trust.py"></location>
      <source>{folders} may now run</source>
      <translation>Erlaubt: {folders}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../workbench/gui/views/trust.py"></location>
      <source>{n} plugin folders</source>
      <translation>
        <numerusform>{n} Plugin-Ordner</numerusform>
        <numerusform>{n} Plugin-Ordner</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/trust.py"></location>
      <source>{titles} ({source}), in {folder}</source>
      <translation>{titles} ({source}), in {folder}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/unit_box.py"></location>
      <source>by step</source>
      <translation>nach Schritten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/unit_box.py"></location>
      <source>by epoch</source>
      <translation>nach Epochen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/unit_box.py"></location>
      <source>by samples</source>
      <translation>nach Beispielen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/unit_box.py"></location>
      <source>by time</source>
      <translation>nach Zeit</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/unit_box.py"></location>
      <source>What the x axis counts</source>
      <translation>Was die x-Achse zählt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/unit_box.py"></location>
      <source>What the x axis counts; the same tasks stay in sight</source>
      <translation>Was die x-Achse zählt; dieselben Aufgaben bleiben im Blick</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/unit_box.py"></location>
      <source>Not known: {reason}</source>
      <translation>Nicht bekannt: {reason}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_menu.py"></location>
      <source>Vary which setting of {part}?</source>
      <translation>Welche Einstellung von {part} variieren?</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>Vary {setting}</source>
      <translation>{setting} variieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>List of values</source>
      <translation>Liste von Werten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>Range</source>
      <translation>Bereich</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>Range of values</source>
      <translation>Bereich von Werten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>Values of {setting}, with commas</source>
      <translation>Werte von {setting}, mit Kommas</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>Write arms</source>
      <translation>Arme schreiben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>In the arms</source>
      <translation>In den Armen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>{arms} instead of {arms_before}, {runs} instead of {runs_before}.</source>
      <translation>{arms} statt {arms_before}, {runs} statt {runs_before}.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>One arm for each value, in place of the arms that are chosen</source>
      <translation>Ein Arm für jeden Wert, anstelle der gewählten Arme</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>Vary {setting} over {values}</source>
      <translation>{setting} variieren über {values}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>choose at least one arm</source>
      <translation>mindestens einen Arm wählen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>{arms} arms are more than the {most} that can be told apart</source>
      <translation>{arms} Arme sind mehr als die {most}, die man auseinanderhalten kann</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>in arm {arm}</source>
      <translation>in Arm {arm}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>From which value</source>
      <translation>Von welchem Wert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>To which value</source>
      <translation>Bis zu welchem Wert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>How many values</source>
      <translation>Wie viele Werte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>Spacing of the values</source>
      <translation>Abstand der Werte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>equal steps</source>
      <translation>gleiche Schritte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>equal ratios (log)</source>
      <translation>gleiche Verhältnisse (log)</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>Values</source>
      <translation>Werte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>Spacing</source>
      <translation>Abstand</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/vary_panel.py"></location>
      <source>{edge}: {text!r} is no number</source>
      <translation>{edge}: {text!r} ist keine Zahl</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/watch_page.py"></location>
      <source>Build an experiment</source>
      <translation>Experiment aufbauen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/watch_page.py"></location>
      <source>No runs yet</source>
      <translation>Noch keine Läufe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/watch_page.py"></location>
      <source>Build an experiment and press Run.
Its curves appear here while it learns.</source>
      <translation>Ein Experiment aufbauen und „Ausführen“ drücken.
Seine Kurven erscheinen hier, während es lernt.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/watch_page.py"></location>
      <source>What happened</source>
      <translation>Was geschehen ist</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/watch_page.py"></location>
      <source>Compare</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/watch_page.py"></location>
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/watch_page.py"></location>
      <source>Plots, comparison, data, runs or what else was recorded</source>
      <translation>Diagramme, Vergleich, Daten, Läufe oder was sonst aufgezeichnet wurde</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/watch_page.py"></location>
      <source>after a row's task, on a column's</source>
      <translation>Zeile: gelernt, Spalte: geprüft</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>Welcome</source>
      <translation>Willkommen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>Half a minute: five pairs of digits, three methods</source>
      <translation>Eine halbe Minute: fünf Ziffernpaare, drei Methoden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>Watch a network forget</source>
      <translation>Einem Netz beim Vergessen zusehen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>Build my own</source>
      <translation>Selbst aufbauen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>Put tasks in a row and choose what to compare</source>
      <translation>Aufgaben aneinanderreihen und wählen, was verglichen wird</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>An experiment file from this machine</source>
      <translation>Eine Experimentdatei auf diesem Rechner</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>Put tasks in a sequence, choose methods, and watch what a network keeps and what it forgets.</source>
      <translation>Aufgaben in eine Folge bringen, Methoden wählen und beobachten, was ein Netz behält und was es vergisst.</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>Examples</source>
      <translation>Beispiele</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>All templates…</source>
      <translation>Alle Vorlagen…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>All templates: every experiment that comes with the program, as pictures</source>
      <translation>Alle Vorlagen: jedes mitgelieferte Experiment, als Bilder</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/welcome_page.py"></location>
      <source>Recent files</source>
      <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>Paper.</source>
      <translation>Arbeit.</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>Where the code departs from it.</source>
      <translation>Worin der Code von ihr abweicht.</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>setting</source>
      <translation>Einstellung</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>default</source>
      <translation>Voreinstellung</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>range</source>
      <translation>Bereich</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>what it does</source>
      <translation>was sie bewirkt</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>What it costs and needs</source>
      <translation>Was sie kostet und braucht</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>**Known floor** in {scenario}-incremental streams:</source>
      <translation>**Bekannte Grenze** im Szenario {scenario}:</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>What it claims</source>
      <translation>Was sie behauptet</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>It claims nothing: {why}</source>
      <translation>Sie behauptet nichts: {why}</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>Its example</source>
      <translation>Ihr Beispiel</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>needs: {what}</source>
      <translation>braucht: {what}</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>does without: {what}</source>
      <translation>kommt aus ohne: {what}</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;New experiment</source>
      <translation>&amp;Neues Experiment</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>New from a &amp;template…</source>
      <translation>Neu aus &amp;Vorlage…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>All experiments that come with the program, with what they showed</source>
      <translation>Alle mitgelieferten Experimente mit dem, was sie gezeigt haben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Open…</source>
      <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Save</source>
      <translation>&amp;Speichern</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Save &amp;as…</source>
      <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Add runs of another workspace…</source>
      <translation>Läufe eines anderen Arbeitsbereichs &amp;hinzufügen…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Take over its runs with all that was measured; the other file stays as it is</source>
      <translation>Seine Läufe mit allem Gemessenen übernehmen; die andere Datei bleibt, wie sie ist</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Welcome page</source>
      <translation>&amp;Willkommensseite</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;History…</source>
      <translation>&amp;Verlauf…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>All edits in order, to go back and forth among them</source>
      <translation>Alle Änderungen der Reihe nach, um zwischen ihnen vor- und zurückzugehen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Cu&amp;t tasks or arm</source>
      <translation>Aufgaben oder Arm &amp;ausschneiden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Copy tasks or arm</source>
      <translation>Aufgaben oder Arm &amp;kopieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>As text, which other windows, files and people can read</source>
      <translation>Als Text, den andere Fenster, Dateien und Menschen lesen können</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Paste tasks or arms</source>
      <translation>Aufgaben oder Arme &amp;einfügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Pre&amp;ferences…</source>
      <translation>E&amp;instellungen…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Task</source>
      <translation>&amp;Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Add a task</source>
      <translation>Aufgabe &amp;hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Duplicate</source>
      <translation>&amp;Duplizieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Move &amp;left</source>
      <translation>Nach &amp;links</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Move &amp;right</source>
      <translation>Nach &amp;rechts</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Move to the &amp;start</source>
      <translation>An den &amp;Anfang</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Move to the &amp;end</source>
      <translation>Ans &amp;Ende</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Re&amp;peat…</source>
      <translation>&amp;Wiederholen…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>The chosen tasks, or all of them, several times in a row</source>
      <translation>Die gewählten Aufgaben, oder alle, mehrmals hintereinander</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Random &amp;order…</source>
      <translation>&amp;Zufällige Reihenfolge…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>The chosen tasks, or all of them, in an order drawn by a seed</source>
      <translation>Die gewählten Aufgaben, oder alle, in einer durch einen Seed gezogenen Reihenfolge</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Remove</source>
      <translation>Ent&amp;fernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Del in the strip</source>
      <translation>Entf in der Aufgabenfolge</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Arm</source>
      <translation>A&amp;rm</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Add an arm</source>
      <translation>Arm &amp;hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Duplicate arm</source>
      <translation>Arm &amp;duplizieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Remove arm</source>
      <translation>Arm &amp;entfernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Vary a setting…</source>
      <translation>Einstellung &amp;variieren…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Write an arm for each of several values of a setting of what is selected</source>
      <translation>Einen Arm für jeden von mehreren Werten einer Einstellung des Gewählten schreiben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Queue all runs of the experiment and watch them</source>
      <translation>Alle Läufe des Experiments einreihen und beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Pause</source>
      <translation>&amp;Pausieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Finish the step at hand and keep everything</source>
      <translation>Den laufenden Schritt beenden und alles behalten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>R&amp;esume</source>
      <translation>Fort&amp;setzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Stop</source>
      <translation>St&amp;oppen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>End all runs that run, wait or are paused; what was measured is kept</source>
      <translation>Alle Läufe beenden, die laufen, warten oder pausiert sind; das Gemessene bleibt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Bring back deleted runs</source>
      <translation>&amp;Gelöschte Läufe zurückholen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Undo the last deletion of runs</source>
      <translation>Das letzte Löschen von Läufen rückgängig machen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;View</source>
      <translation>A&amp;nsicht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Build</source>
      <translation>&amp;Aufbauen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Watch</source>
      <translation>&amp;Beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Light or dark &amp;theme</source>
      <translation>&amp;Helle oder dunkle Darstellung</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Larger text</source>
      <translation>&amp;Größerer Text</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Smaller text</source>
      <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Text as the s&amp;ystem's</source>
      <translation>&amp;Text wie im System</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Reset layout</source>
      <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Next panel</source>
      <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Pre&amp;vious panel</source>
      <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Find a command…</source>
      <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Keys</source>
      <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>&amp;Report a problem…</source>
      <translation>&amp;Problem melden…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/actions.py"></location>
      <source>Collect findings and logs, without personal paths, in a file to send</source>
      <translation>Befunde und Protokolle ohne persönliche Pfade in einer Datei zum Verschicken sammeln</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Task strip</source>
      <translation>Aufgabenfolge</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Remove the chosen tasks</source>
      <translation>Gewählte Aufgaben entfernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Move a method down or up its stack</source>
      <translation>Eine Methode im Stapel tiefer oder höher setzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Remove a method</source>
      <translation>Eine Methode entfernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Choose all runs</source>
      <translation>Alle Läufe wählen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Star the chosen runs</source>
      <translation>Gewählte Läufe markieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Delete the chosen runs</source>
      <translation>Gewählte Läufe löschen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Write a note</source>
      <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Choose all rows</source>
      <translation>Alle Zeilen wählen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Star all runs of the chosen rows</source>
      <translation>Alle Läufe der gewählten Zeilen markieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Write a note to all runs of the chosen rows</source>
      <translation>Eine Notiz zu allen Läufen der gewählten Zeilen schreiben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Delete all runs of the chosen rows</source>
      <translation>Alle Läufe der gewählten Zeilen löschen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Move the cursor</source>
      <translation>Die Marke bewegen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Next or previous curve</source>
      <translation>Nächste oder vorige Kurve</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Zoom in or out</source>
      <translation>Vergrößern oder verkleinern</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Follow the newest values</source>
      <translation>Den neuesten Werten folgen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Previous or next task switch</source>
      <translation>Voriger oder nächster Aufgabenwechsel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Stability gap at a task switch</source>
      <translation>Stabilitätslücke an einem Aufgabenwechsel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Pin a step, or let go of it</source>
      <translation>Einen Schritt anheften oder lösen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/keymap.py"></location>
      <source>Let go of all pins</source>
      <translation>Alles Angeheftete lösen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Looks</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Theme</source>
      <translation>Darstellung</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Light, dark, or what the desktop asks for, also when that changes</source>
      <translation>Hell, dunkel, oder was der Desktop verlangt, auch wenn sich das ändert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>How far texts and edges stand out from their ground</source>
      <translation>Wie deutlich sich Texte und Kanten vom Grund abheben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Normal</source>
      <translation>Normal</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>High</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Of the window's texts; plugins of others and messages from a run speak English</source>
      <translation>Der Texte im Fenster; fremde Plugins und Meldungen aus einem Lauf sind englisch</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>at the next start</source>
      <translation>wirkt ab dem nächsten Start</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Deutsch</source>
      <translation>Deutsch</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Size of text</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Of all texts in the window, as a share of the system's</source>
      <translation>Aller Texte im Fenster, als Anteil der Größe im System</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Keep things still</source>
      <translation>Ruhige Darstellung</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>No blinking cursor, no menus and tool tips that slide or fade</source>
      <translation>Kein blinkender Cursor, keine gleitenden oder blendenden Menüs und Kurzhinweise</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>First page</source>
      <translation>Erste Seite</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>What is shown when the program starts without a file</source>
      <translation>Was gezeigt wird, wenn das Programm ohne Datei startet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Build</source>
      <translation>Aufbauen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Bring back unsaved changes</source>
      <translation>Nicht gespeicherte Änderungen zurückholen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>What was changed and not saved is there again at the next start, after a crash too</source>
      <translation>Was geändert und nicht gespeichert wurde, ist beim nächsten Start wieder da, auch nach einem Absturz</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Where runs are trained; auto takes CUDA or Metal where there is one, else the CPU</source>
      <translation>Wo Läufe trainiert werden; auto nimmt CUDA oder Metal, wo es das gibt, sonst die CPU</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>cpu</source>
      <translation>cpu</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>cuda</source>
      <translation>cuda</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>mps</source>
      <translation>mps</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Worker</source>
      <translation>Arbeitsprozess</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>A process of its own keeps the window quick and alive whatever a run does; a thread needs less memory</source>
      <translation>Ein eigener Prozess hält das Fenster flink und am Leben, was auch ein Lauf tut; ein Thread braucht weniger Speicher</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>for the next worker</source>
      <translation>gilt für den nächsten Arbeitsprozess</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Process</source>
      <translation>Prozess</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Thread</source>
      <translation>Thread</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Runs at once</source>
      <translation>Gleichzeitige Läufe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>So many worker processes share the processor; each holds torch in memory</source>
      <translation>So viele Arbeitsprozesse teilen sich den Prozessor; jeder hält torch im Speicher</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>for the next runs</source>
      <translation>gilt für die nächsten Läufe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Watch what is started</source>
      <translation>Gestartetes beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/preferences.py"></location>
      <source>Pressing Run shows the runs; else one stays on the page</source>
      <translation>„Ausführen“ zeigt die Läufe; sonst bleibt man auf der Seite</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Accuracy on each task</source>
      <translation>Genauigkeit je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Per task</source>
      <translation>Je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>one run; colour and number are the task's, dotted before it is learned</source>
      <translation>ein Lauf; Farbe und Nummer sind die der Aufgabe, gepunktet, bevor sie gelernt wird</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Average accuracy</source>
      <translation>Mittlere Genauigkeit</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Average</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>tasks seen so far</source>
      <translation>bisherige Aufgaben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>over the tasks seen so far, by arm</source>
      <translation>über die bisherigen Aufgaben, nach Armen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Forgetting</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>the best accuracy after learning minus the accuracy now, by arm; lower is better</source>
      <translation>die beste Genauigkeit nach dem Lernen minus die jetzige, nach Armen; niedriger ist besser</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Retention</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>1 means all is kept</source>
      <translation>1 heißt: alles behalten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>accuracy now as a share of what it was just after learning, by arm</source>
      <translation>die jetzige Genauigkeit als Anteil derer gleich nach dem Lernen, nach Armen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Lowest accuracy</source>
      <translation>Niedrigste Genauigkeit</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>min-ACC</source>
      <translation>min-ACC</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>min-ACC, earlier tasks at their worst</source>
      <translation>min-ACC, frühere Aufgaben am Tiefpunkt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>every earlier task at its worst moment since it was learned, by arm</source>
      <translation>jede frühere Aufgabe in ihrem schlechtesten Moment, seit sie gelernt wurde, nach Armen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Worst-case accuracy</source>
      <translation>Genauigkeit im schlimmsten Fall</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>WC-ACC</source>
      <translation>WC-ACC</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>WC-ACC, newest task now, earlier ones at their worst</source>
      <translation>WC-ACC, neueste Aufgabe jetzt, frühere am Tiefpunkt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>the newest task now, earlier tasks at their worst, by arm</source>
      <translation>die neueste Aufgabe jetzt, frühere Aufgaben am Tiefpunkt, nach Armen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Plasticity</source>
      <translation>Plastizität</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>accuracy just after learning, mean of tasks so far</source>
      <translation>Genauigkeit gleich nach dem Lernen, Mittel der bisherigen Aufgaben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>learning accuracy: how well each task is done just after it was learned, averaged over the tasks so far</source>
      <translation>Lerngenauigkeit: wie gut jede Aufgabe gleich nach dem Lernen gelöst wird, gemittelt über die bisherigen Aufgaben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Training loss</source>
      <translation>Trainingsverlust</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>of each step</source>
      <translation>je Schritt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/panels.py"></location>
      <source>the loss of each step, by arm</source>
      <translation>der Verlust jedes Schritts, nach Armen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/plugin_tree.py"></location>
      <source>Tasks from data</source>
      <translation>Aufgaben aus Daten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/plugin_tree.py"></location>
      <source>Task sequences</source>
      <translation>Aufgabenfolgen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/plugin_tree.py"></location>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/plugin_tree.py"></location>
      <source>Metrics</source>
      <translation>Metriken</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/plugin_tree.py"></location>
      <source>Studies</source>
      <translation>Studien</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Add as a task</source>
      <translation>Als Aufgabe hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Use this sequence</source>
      <translation>Diese Folge verwenden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Add to the arm</source>
      <translation>Zum Arm hinzufügen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Use this model</source>
      <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/library.py"></location>
      <source>Watch this</source>
      <translation>Dies beobachten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>waiting</source>
      <translation>wartet</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>running</source>
      <translation>läuft</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>paused</source>
      <translation>pausiert</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>finished</source>
      <translation>fertig</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>failed</source>
      <translation>fehlgeschlagen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>stopped</source>
      <translation>gestoppt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>pausing…</source>
      <translation>wird pausiert…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>stopping…</source>
      <translation>wird gestoppt…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>Run</source>
      <translation>Lauf</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>Seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>Accuracy</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>Curve</source>
      <translation>Kurve</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/run_table.py"></location>
      <source>Created</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Pause</source>
      <translation>Pausieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Finish the step at hand, keep everything, and wait</source>
      <translation>Den laufenden Schritt beenden, alles behalten und warten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Go on where it was paused</source>
      <translation>Weitermachen, wo pausiert wurde</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Stop</source>
      <translation>Stoppen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>End it for good; what was measured is kept</source>
      <translation>Endgültig beenden; das Gemessene bleibt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Queue it again, from its checkpoint</source>
      <translation>Erneut einreihen, ab dem Sicherungspunkt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Star</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Mark it to find it again, or take the mark away</source>
      <translation>Markieren, um ihn wiederzufinden, oder die Marke entfernen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Annotate…</source>
      <translation>Kommentieren…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Write a note to all chosen runs</source>
      <translation>Eine Notiz zu allen gewählten Läufen schreiben</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Write the chosen runs as a report, or all their readings</source>
      <translation>Die gewählten Läufe als Bericht schreiben, oder alle ihre Messwerte</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/views/deeds.py"></location>
      <source>Put it in the bin</source>
      <translation>In den Papierkorb legen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>epoch</source>
      <translation>Epoche</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>samples seen</source>
      <translation>gesehene Beispiele</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/axis.py"></location>
      <source>training time</source>
      <translation>Trainingszeit</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>Year</source>
      <translation>Jahr</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>Memory kept</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>Forward</source>
      <translation>Vorwärts</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>Backward</source>
      <translation>Rückwärts</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>Stored data</source>
      <translation>Gespeicherte Daten</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>Task identity</source>
      <translation>Aufgabenkennung</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>Task boundaries</source>
      <translation>Aufgabengrenzen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>Class labels</source>
      <translation>Klassenlabels</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>what is kept beside the model</source>
      <translation>was neben dem Modell aufbewahrt wird</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>forward passes a step</source>
      <translation>Vorwärtsdurchläufe je Schritt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>backward passes a step</source>
      <translation>Rückwärtsdurchläufe je Schritt</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>whether the method needs stored data</source>
      <translation>ob die Methode gespeicherte Daten braucht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>whether the method needs task identity</source>
      <translation>ob die Methode eine Aufgabenkennung braucht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>whether the method needs task boundaries</source>
      <translation>ob die Methode Aufgabengrenzen braucht</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/method_table.py"></location>
      <source>whether the method needs class labels</source>
      <translation>ob die Methode Klassenlabels braucht</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>accuracy</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Average incremental accuracy</source>
      <translation>Mittlere inkrementelle Genauigkeit</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Learning accuracy</source>
      <translation>Lerngenauigkeit</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>accuracy difference</source>
      <translation>Genauigkeitsdifferenz</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Drop since learned (FORG)</source>
      <translation>Abfall seit dem Lernen (FORG)</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Backward transfer</source>
      <translation>Rückwärtstransfer</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Forward transfer</source>
      <translation>Vorwärtstransfer</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Forward transfer before learning</source>
      <translation>Vorwärtstransfer vor dem Lernen</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Intransigence</source>
      <translation>Intransigenz</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Retention (RI)</source>
      <translation>Behalten (RI)</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>ratio</source>
      <translation>Verhältnis</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Generalisation (GI)</source>
      <translation>Generalisierung (GI)</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Retention and generalisation (RAI)</source>
      <translation>Behalten und Generalisierung (RAI)</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Lowest accuracy (min-ACC)</source>
      <translation>Niedrigste Genauigkeit (min-ACC)</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Worst-case accuracy (WC-ACC)</source>
      <translation>Genauigkeit im schlimmsten Fall (WC-ACC)</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Stability gap (ACC − WC-ACC)</source>
      <translation>Stabilitätslücke (ACC − WC-ACC)</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Depth of the gap</source>
      <translation>Tiefe der Lücke</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Recovery from the gap</source>
      <translation>Erholung von der Lücke</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Windowed forgetting, 10 evaluations</source>
      <translation>Vergessen im Fenster von 10 Auswertungen</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Windowed forgetting, 100 evaluations</source>
      <translation>Vergessen im Fenster von 100 Auswertungen</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Windowed plasticity, 10 evaluations</source>
      <translation>Plastizität im Fenster von 10 Auswertungen</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Windowed plasticity, 100 evaluations</source>
      <translation>Plastizität im Fenster von 100 Auswertungen</translation>
    </message>
    <message>
      <location filename="../../workbench/store/indices.py"></location>
      <source>Learning speed (LCA)</source>
      <translation>Lerntempo (LCA)</translation>
    </message>
    <message>
      <location filename="../../workbench/store/inputs.py"></location>
      <source>after learning</source>
      <translation>nach dem Lernen</translation>
    </message>
    <message>
      <location filename="../../workbench/store/inputs.py"></location>
      <source>best</source>
      <translation>beste</translation>
    </message>
    <message>
      <location filename="../../workbench/store/inputs.py"></location>
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <location filename="../../workbench/store/inputs.py"></location>
      <source>lowest since</source>
      <translation>tiefste seither</translation>
    </message>
    <message>
      <location filename="../../workbench/store/inputs.py"></location>
      <source>needs a run that learns each task alone</source>
      <translation>braucht einen Lauf, der jede Aufgabe allein lernt</translation>
    </message>
    <message>
      <location filename="../../workbench/store/inputs.py"></location>
      <source>needs a run that learns all tasks at once</source>
      <translation>braucht einen Lauf, der alle Aufgaben auf einmal lernt</translation>
    </message>
    <message>
      <location filename="../../workbench/store/inputs.py"></location>
      <source>needs tests on data from other sources</source>
      <translation>braucht Tests mit Daten aus anderen Quellen</translation>
    </message>
    <message>
      <location filename="../../workbench/store/inputs.py"></location>
      <source>needs a reference model's accuracy on those tests</source>
      <translation>braucht die Genauigkeit eines Referenzmodells bei diesen Tests</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>stored data</source>
      <translation>gespeicherte Daten</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>task identity</source>
      <translation>Aufgabenkennung</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>task boundaries</source>
      <translation>Aufgabengrenzen</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>class labels</source>
      <translation>Klassenlabels</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>dataset</source>
      <translation>Datensatz</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>stream</source>
      <translation>Aufgabenfolge</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>metric</source>
      <translation>Metrik</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>study</source>
      <translation>Studie</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>Dataset</source>
      <translation>Datensatz</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>Stream</source>
      <translation>Aufgabenfolge</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/manifest.py"></location>
      <source>Study</source>
      <translation>Studie</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/plan.py"></location>
      <source>learn</source>
      <translation>Lernen</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/plan.py"></location>
      <source>forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/plan.py"></location>
      <source>merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>memory kept</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <location filename="../../workbench/runs/pages.py"></location>
      <source>Its example has not been run for this page yet.</source>
      <translation>Ihr Beispiel ist für diese Seite noch nicht gelaufen.</translation>
    </message>
    <message>
      <location filename="../../workbench/learn/stopwatch.py"></location>
      <source>training</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="../../workbench/learn/stopwatch.py"></location>
      <source>evaluation</source>
      <translation>Auswertung</translation>
    </message>
    <message>
      <location filename="../../workbench/learn/stopwatch.py"></location>
      <source>recording</source>
      <translation>Aufzeichnung</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Optimizer</source>
      <translation>Optimierer</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>the rule that turns gradients into steps</source>
      <translation>die Regel, die aus Gradienten Schritte macht</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Rate</source>
      <translation>Lernrate</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>step size of the optimizer (learning rate)</source>
      <translation>Schrittweite des Optimierers (Lernrate)</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Batch</source>
      <translation>Batch</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>examples per step</source>
      <translation>Beispiele je Schritt</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>examples</source>
      <translation>Beispiele</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Epochs</source>
      <translation>Epochen</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>passes over each task's training rows</source>
      <translation>Durchgänge durch die Trainingszeilen jeder Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>epochs</source>
      <translation>Epochen</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>steps per task; 0 means: as the epochs say</source>
      <translation>Schritte je Aufgabe; 0 heißt: wie die Epochen es sagen</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Momentum</source>
      <translation>Momentum</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>how much of the last step is kept (SGD)</source>
      <translation>wie viel vom letzten Schritt bleibt (SGD)</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Decay</source>
      <translation>Decay</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>weight decay: pull of every weight towards zero</source>
      <translation>Weight Decay: Zug jedes Gewichts gegen null</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Schedule</source>
      <translation>Lernratenplan</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>how the rate changes within a task</source>
      <translation>wie sich die Lernrate innerhalb einer Aufgabe ändert</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Warmup</source>
      <translation>Aufwärmen</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>steps at each task's start over which the rate rises</source>
      <translation>Schritte am Anfang jeder Aufgabe, über die die Lernrate ansteigt</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Optimizer state</source>
      <translation>Zustand des Optimierers</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>what happens to the optimizer's averages at a new task</source>
      <translation>was mit den Mittelwerten des Optimierers bei einer neuen Aufgabe geschieht</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Clip</source>
      <translation>Clipping</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>largest length of the gradient; 0 means unlimited</source>
      <translation>größte Länge des Gradienten; 0 heißt unbegrenzt</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>Precision</source>
      <translation>Zahlenformat</translation>
    </message>
    <message>
      <location filename="../../workbench/spec/experiment.py"></location>
      <source>numbers of the forward and backward pass; half the bits are faster on most GPUs</source>
      <translation>Zahlen im Vorwärts- und Rückwärtsdurchlauf; halb so viele Bits sind auf den meisten GPUs schneller</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>where the examples come from</source>
      <translation>woher die Beispiele kommen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>which classes are learnt in this task; none chosen means all</source>
      <translation>welche Klassen in dieser Aufgabe gelernt werden; keine gewählt heißt alle</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>what the card says; empty: the classes</source>
      <translation>was auf der Karte steht; leer: die Klassen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>passes over this task's rows</source>
      <translation>Durchgänge durch die Zeilen dieser Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>step size of the optimizer in this task</source>
      <translation>Schrittweite des Optimierers in dieser Aufgabe</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Rotate</source>
      <translation>Drehung</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>turns every picture</source>
      <translation>dreht jedes Bild</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>degrees</source>
      <translation>Grad</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Permute</source>
      <translation>Permutation</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>shuffles the pixels in the order of this number; 0: as they are</source>
      <translation>vertauscht die Pixel in der Reihenfolge dieser Nummer; 0: wie sie sind</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Noise</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>adds random noise of this strength</source>
      <translation>fügt zufälliges Rauschen dieser Stärke hinzu</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Mislabelled</source>
      <translation>Falsche Labels</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>share of the training rows that carry a wrong label</source>
      <translation>Anteil der Trainingszeilen mit falschem Label</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Invert</source>
      <translation>Invertieren</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>swaps light and dark</source>
      <translation>vertauscht hell und dunkel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Goal</source>
      <translation>Ziel</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>what methods should do with these rows</source>
      <translation>was Methoden mit diesen Zeilen tun sollen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Examined</source>
      <translation>Geprüft</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>the task is tested, at its time and later</source>
      <translation>die Aufgabe wird geprüft, zu ihrer Zeit und später</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>steps of this task, whatever its epochs</source>
      <translation>Schritte dieser Aufgabe, was auch ihre Epochen sagen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Limit</source>
      <translation>Höchstzahl</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>training rows of each class at most; 0: all</source>
      <translation>höchstens so viele Trainingszeilen je Klasse; 0: alle</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Every</source>
      <translation>Messung</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>how often it looks</source>
      <translation>wie oft gemessen wird</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>Dense</source>
      <translation>Dichter Anfang</translation>
    </message>
    <message>
      <location filename="../../workbench/gui/models/inspection.py"></location>
      <source>looks at each of the first so many steps of a task</source>
      <translation>misst an jedem der ersten so vielen Schritte einer Aufgabe</translation>
    </message>
  </context>
</TS>
