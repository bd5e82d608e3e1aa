<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
  <context>
    <name>plugins</name>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>CIFAR-10</source>
      <translation>CIFAR-10</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>50000 colour photographs of 32 x 32 pixels of ten kinds and 10000 to be examined on.</source>
      <translation>50000 Farbfotos mit 32 x 32 Pixeln aus zehn Klassen, dazu 10000 zum Prüfen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>CIFAR-100</source>
      <translation>CIFAR-100</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>50000 colour photographs of 32 x 32 pixels of a hundred kinds and 10000 to be examined on.</source>
      <translation>50000 Farbfotos mit 32 x 32 Pixeln aus hundert Klassen, dazu 10000 zum Prüfen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Coloured shapes</source>
      <translation>Farbige Formen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Generated pictures of coloured shapes, each with a caption and boxes.</source>
      <translation>Erzeugte Bilder farbiger Formen, jedes mit Bildtext und Rahmen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>pictures to learn from; a quarter as many more to be examined on</source>
      <translation>Bilder zum Lernen; ein Viertel so viele kommen zum Prüfen hinzu</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>what a class is</source>
      <translation>was eine Klasse ist</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Objects</source>
      <translation>Objekte</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>shapes in a picture; the first is the largest and names the class</source>
      <translation>Formen je Bild; die erste ist die größte und gibt die Klasse an</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>shapes</source>
      <translation>Formen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>side of the pictures</source>
      <translation>Seitenlänge der Bilder</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>pixels</source>
      <translation>Pixel</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Digits 8 x 8</source>
      <translation>Ziffern 8 x 8</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>1797 small handwritten digits that come with scikit-learn; no network needed.</source>
      <translation>1797 kleine handgeschriebene Ziffern, die scikit-learn mitbringt; ohne Netz nutzbar.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>EMNIST balanced</source>
      <translation>EMNIST Balanced</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>112800 handwritten digits and letters of 28 x 28 pixels and 18800 to be examined on.</source>
      <translation>112800 handgeschriebene Ziffern und Buchstaben mit 28 x 28 Pixeln, dazu 18800 zum Prüfen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Fashion-MNIST</source>
      <translation>Fashion-MNIST</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>60000 pictures of clothes of 28 x 28 pixels and 10000 to be examined on.</source>
      <translation>60000 Bilder von Kleidung mit 28 x 28 Pixeln, dazu 10000 zum Prüfen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Glyphs</source>
      <translation>Glyphen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Generated pictures of printed characters of many sizes, weights and slants.</source>
      <translation>Erzeugte Bilder gedruckter Zeichen in vielen Größen, Strichstärken und Neigungen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Characters</source>
      <translation>Zeichen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>the characters; each is a class</source>
      <translation>die Zeichen; jedes ist eine Klasse</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Per class</source>
      <translation>Je Klasse</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>pictures of each character to learn from; a quarter as many more to be examined on</source>
      <translation>Bilder je Zeichen zum Lernen; ein Viertel so viele kommen zum Prüfen hinzu</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Invented figures</source>
      <translation>Erfundene Figuren</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Generated pictures of 28 x 28 pixels: characters of a few strokes and things of a few pieces; made to pretrain on.</source>
      <translation>Erzeugte Bilder mit 28 x 28 Pixeln: Zeichen aus wenigen Strichen und Dinge aus wenigen Teilen; zum Vortrainieren gemacht.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>how many classes; every second one is a character</source>
      <translation>wie viele Klassen; jede zweite ist ein Zeichen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>pictures of each class to learn from</source>
      <translation>Bilder je Klasse zum Lernen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Kuzushiji-MNIST</source>
      <translation>Kuzushiji-MNIST</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>60000 cursive Japanese characters of 28 x 28 pixels and 10000 to be examined on.</source>
      <translation>60000 japanische Zeichen in Kursivschrift mit 28 x 28 Pixeln, dazu 10000 zum Prüfen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>MNIST</source>
      <translation>MNIST</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>60000 handwritten digits of 28 x 28 pixels and 10000 to be examined on.</source>
      <translation>60000 handgeschriebene Ziffern mit 28 x 28 Pixeln, dazu 10000 zum Prüfen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>My pictures</source>
      <translation>Eigene Bilder</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>A folder with one folder of pictures for each class; folders train and test are used where both are there.</source>
      <translation>Ein Ordner mit einem Bilderordner je Klasse; die Ordner train und test werden genutzt, wo es beide gibt.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>the folder that holds the class folders</source>
      <translation>der Ordner, in dem die Ordner der Klassen liegen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>side the pictures are cut and brought to</source>
      <translation>Seitenlänge, auf die die Bilder zugeschnitten und gebracht werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>in colour; otherwise gray</source>
      <translation>in Farbe; sonst grau</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>share of the pictures that is kept for examining</source>
      <translation>Anteil der Bilder, der zum Prüfen zurückgehalten wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>My table</source>
      <translation>Eigene Tabelle</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Rows of numbers with a label: a .npz file with x and y (and x_test, y_test), or a .csv file.</source>
      <translation>Zeilen aus Zahlen mit einem Label: eine .npz-Datei mit x und y (und x_test, y_test) oder eine .csv-Datei.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>the .npz, .csv or .csv.gz file</source>
      <translation>die .npz-, .csv- oder .csv.gz-Datei</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>name of the column of labels in a CSV file; empty means the last</source>
      <translation>Name der Label-Spalte in einer CSV-Datei; leer heißt: die letzte</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>share of each class that is kept for examining</source>
      <translation>Anteil jeder Klasse, der zum Prüfen zurückgehalten wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Scale</source>
      <translation>Skalieren</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>bring every number to 0 to 1, by what the training rows span</source>
      <translation>jede Zahl auf 0 bis 1 bringen, nach der Spanne der Trainingszeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Omniglot</source>
      <translation>Omniglot</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Characters of many alphabets, each drawn by twenty people; sixteen to learn from, four to be examined on.</source>
      <translation>Zeichen vieler Alphabete, jedes von zwanzig Menschen gezeichnet; sechzehn zum Lernen, vier zum Prüfen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>Part</source>
      <translation>Teil</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>small1, small2: five alphabets each; background: thirty; evaluation: the other twenty</source>
      <translation>small1, small2: je fünf Alphabete; background: dreißig; evaluation: die übrigen zwanzig</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>side of the pictures; drawn at 105</source>
      <translation>Seitenlänge der Bilder; gezeichnet mit 105</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Scenes of shapes</source>
      <translation>Szenen aus Formen</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Generated pictures with one to three of seven shapes and their boxes: in plain light, at night, in fog, or gray.</source>
      <translation>Erzeugte Bilder mit einer bis drei von sieben Formen und ihren Rahmen: bei hellem Licht, nachts, im Nebel oder grau.</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>generated shapes and a small grid detector for photographs and YOLO11; no official code was found; every class has box outputs of its own, so a task's head is the rows of its classes; a layer is a module's weights together; KL from new to old boxes</source>
      <translation>erzeugte Formen und ein kleiner Gitterdetektor statt Fotos und YOLO11; offizieller Code wurde nicht gefunden; jede Klasse hat eigene Rahmenausgänge, der Kopf einer Aufgabe sind also die Zeilen ihrer Klassen; eine Schicht sind die Gewichte eines Moduls zusammen; KL von neuen zu alten Rahmen</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Domain</source>
      <translation>Domäne</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>the light; gray has four shapes of its own</source>
      <translation>das Licht; bei gray gibt es vier eigene Formen</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>which shapes; none means all</source>
      <translation>welche Formen; keine gewählt heißt: alle</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>training pictures; a third as many are to be examined on</source>
      <translation>Trainingsbilder; ein Drittel so viele kommen zum Prüfen hinzu</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>SVHN</source>
      <translation>SVHN</translation>
    </message>
    <message>
      <location filename="../../../plugins/datasets/plugin.toml"></location>
      <source>73257 house numbers from street photographs, 32 x 32 pixels in colour, and 26032 to be examined on.</source>
      <translation>73257 Hausnummern aus Straßenfotos mit 32 x 32 Pixeln in Farbe, dazu 26032 zum Prüfen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>All at once</source>
      <translation>Alles auf einmal</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>One task with all classes mixed: the upper bound for every sequence.</source>
      <translation>Eine einzige Aufgabe mit allen Klassen gemischt: die Obergrenze für jede Folge.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>the data set to learn</source>
      <translation>der Datensatz, der gelernt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Blurry boundaries</source>
      <translation>Unscharfe Grenzen</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>A split seen once, in which some rows of every class come in the neighbouring tasks.</source>
      <translation>Ein einmal gesehener Split, in dem manche Zeilen jeder Klasse in den Nachbaraufgaben kommen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>the data set whose classes are shared out</source>
      <translation>der Datensatz, dessen Klassen aufgeteilt werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Tasks</source>
      <translation>Aufgaben</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>how many groups the classes are shared out to</source>
      <translation>auf wie viele Gruppen die Klassen aufgeteilt werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Blur</source>
      <translation>Unschärfe</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>share of each class's rows that come in a neighbouring task</source>
      <translation>Anteil der Zeilen jeder Klasse, der in einer Nachbaraufgabe kommt</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>classes in the order of the data set, or shuffled by the seed</source>
      <translation>Klassen in der Reihenfolge des Datensatzes (given) oder vom Seed gemischt (shuffled)</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Data sets</source>
      <translation>Datensätze</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>One data set after the other; pictures are brought to the largest size, gray ones to colour where mixed.</source>
      <translation>Ein Datensatz nach dem anderen; Bilder werden auf die größte Größe gebracht, graue in Farbe, wo beides vorkommt.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Datasets</source>
      <translation>Datensätze</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>ids of the data sets, in order</source>
      <translation>Kennungen der Datensätze, der Reihe nach</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Scenario</source>
      <translation>Szenario</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>class: every class has its own output; task: and the task is known when examined; domain: all sets share outputs</source>
      <translation>class: jede Klasse hat einen eigenen Ausgang; task: zudem ist die Aufgabe beim Prüfen bekannt; domain: alle teilen sich die Ausgänge</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>Domains of text</source>
      <translation>Textdomänen</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>Sums, dates, recipes and lines of code, character by character; the task is to predict the next one.</source>
      <translation>Summen, Daten, Rezepte und Codezeilen, Zeichen für Zeichen; vorherzusagen ist das nächste.</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>Domains</source>
      <translation>Domänen</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>sums, dates, recipes, code, in the order they come</source>
      <translation>sums, dates, recipes, code, in der Reihenfolge, in der sie kommen</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>training rows of each domain</source>
      <translation>Trainingszeilen je Domäne</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>characters of a row</source>
      <translation>Zeichen je Zeile</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>characters</source>
      <translation>Zeichen</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>steps each domain is learnt for</source>
      <translation>Schritte, die jede Domäne gelernt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Drift</source>
      <translation>Drift</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>One task without boundaries, seen once: class after class comes and goes.</source>
      <translation>Eine Aufgabe ohne Grenzen, einmal gesehen: Klasse um Klasse kommt und geht.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>the rows of a class are spread like a bell around its time, instead of being drawn anew at each step</source>
      <translation>die Zeilen einer Klasse verteilen sich glockenförmig um deren Zeit, statt bei jedem Schritt neu gezogen zu werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>the data set whose classes come and go</source>
      <translation>der Datensatz, dessen Klassen kommen und gehen</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Overlap</source>
      <translation>Überlappung</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>how wide each class is spread around its time, as a share of the whole; 0 means class by class</source>
      <translation>wie breit jede Klasse um ihre Zeit verteilt ist, als Anteil am Ganzen; 0 heißt: Klasse um Klasse</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Dual incremental detection</source>
      <translation>Doppelt inkrementelle Detektion</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Every task brings new shapes in a new light; shapes are to be found and boxed.</source>
      <translation>Jede Aufgabe bringt neue Formen in neuem Licht; Formen sind zu finden und einzurahmen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>the light of each task</source>
      <translation>das Licht jeder Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>how many new shapes each task brings</source>
      <translation>wie viele neue Formen jede Aufgabe bringt</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>training pictures of each task</source>
      <translation>Trainingsbilder je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>side of the pictures; a multiple of 8</source>
      <translation>Seitenlänge der Bilder; ein Vielfaches von 8</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Few shots</source>
      <translation>Few-Shot</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>A first task with many classes and all their rows, then small tasks of a few rows each.</source>
      <translation>Eine erste Aufgabe mit vielen Klassen und allen Zeilen, danach kleine Aufgaben mit je wenigen Zeilen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>the data set, and how many classes and rows, are settings</source>
      <translation>Datensatz sowie Anzahl der Klassen und Zeilen sind Einstellungen</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Base</source>
      <translation>Basis</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>classes of the first task</source>
      <translation>Klassen der ersten Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Ways</source>
      <translation>Ways</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>classes of each further task; the last one may have fewer</source>
      <translation>Klassen jeder weiteren Aufgabe; die letzte hat vielleicht weniger</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Shots</source>
      <translation>Shots</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>training rows of each class in the further tasks</source>
      <translation>Trainingszeilen je Klasse in den weiteren Aufgaben</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Held out</source>
      <translation>Zurückgehalten</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>classes that no task learns; metrics ask with them how well something new is learnt</source>
      <translation>Klassen, die keine Aufgabe lernt; Metriken prüfen mit ihnen, wie gut Neues gelernt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>steps of each further task; 0 means as many as the training says</source>
      <translation>Schritte jeder weiteren Aufgabe; 0 heißt: so viele, wie das Training sagt</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Permuted</source>
      <translation>Permutiert</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>The same classes in every task, each time with the pixels in another fixed order.</source>
      <translation>In jeder Aufgabe dieselben Klassen, die Pixel jedes Mal in einer anderen festen Reihenfolge.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>the data set whose pixels are permuted</source>
      <translation>der Datensatz, dessen Pixel permutiert werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>how many orders of the pixels, the natural one included</source>
      <translation>wie viele Anordnungen der Pixel, die natürliche mitgezählt</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Recurring tasks</source>
      <translation>Wiederkehrende Aufgaben</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>The tasks of a split come back: what was forgotten may be learnt faster.</source>
      <translation>Die Aufgaben eines Splits kommen wieder: Vergessenes wird vielleicht schneller gelernt.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Rounds</source>
      <translation>Runden</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>how often each task comes</source>
      <translation>wie oft jede Aufgabe kommt</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Fresh</source>
      <translation>Frisch</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>new rows at each visit; otherwise always the same</source>
      <translation>bei jedem Besuch neue Zeilen; sonst immer dieselben</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>Requests to forget</source>
      <translation>Löschanfragen</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>Groups of classes are learnt; in between and after, handfuls of rows and whole classes are to be forgotten.</source>
      <translation>Gruppen von Klassen werden gelernt; dazwischen und danach sind einzelne Zeilen und ganze Klassen zu vergessen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>no public code was found: the unlearning step is derived from the learning step by the Woodbury identity, and checked against solving anew; random features on small networks; a ledger of digests, not of rows, refuses what was never learnt</source>
      <translation>öffentlicher Code wurde nicht gefunden: Der Verlernschritt ist mit der Woodbury-Identität aus dem Lernschritt hergeleitet und gegen das neue Lösen geprüft; Zufallsmerkmale auf kleinen Netzen; ein Verzeichnis von Prüfsummen, nicht von Zeilen, lehnt ab, was nie gelernt wurde</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>the data set</source>
      <translation>der Datensatz</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>groups its classes are learnt in</source>
      <translation>Gruppen, in denen seine Klassen gelernt werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>tasks</source>
      <translation>Aufgaben</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>Requests</source>
      <translation>Anfragen</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>requests to forget, half of them before the last group is learnt</source>
      <translation>Anfragen zu vergessen; die Hälfte kommt, bevor die letzte Gruppe gelernt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>requests</source>
      <translation>Anfragen</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>rows each request names, taken evenly from the classes</source>
      <translation>Zeilen je Anfrage, gleichmäßig aus den Klassen genommen</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>Whole</source>
      <translation>Ganze Klassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>classes that are forgotten wholly</source>
      <translation>Klassen, die ganz vergessen werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Rotated</source>
      <translation>Gedreht</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>The same classes in every task, each time turned a little further.</source>
      <translation>In jeder Aufgabe dieselben Klassen, jedes Mal ein wenig weiter gedreht.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>the data set that is turned</source>
      <translation>der Datensatz, der gedreht wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>how many angles, upright included</source>
      <translation>wie viele Winkel, den aufrechten mitgezählt</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Turn</source>
      <translation>Drehung</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>how much further each task is turned, against the clock</source>
      <translation>um wie viel jede Aufgabe weiter gedreht ist, gegen den Uhrzeigersinn</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>degrees</source>
      <translation>Grad</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>SCoLe</source>
      <translation>SCoLe</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Hundreds of small tasks with a few classes each, drawn at random: what was forgotten comes back now and then.</source>
      <translation>Hunderte kleiner Aufgaben mit je wenigen Klassen, zufällig gezogen: Vergessenes kommt ab und zu wieder.</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>the digits of 8 x 8 pixels and a small MLP in the example; no perturbation of the pictures; replayed rows are added to every batch in proportion, instead of being mixed among the task's rows</source>
      <translation>im Beispiel die Ziffern mit 8 x 8 Pixeln und ein kleines MLP; die Bilder werden nicht gestört; Replay-Zeilen kommen anteilig zu jedem Batch hinzu, statt unter die Zeilen der Aufgabe gemischt zu werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>knows more of all classes at the end of the stream than near its beginning, although classes keep leaving</source>
      <translation>kennt am Ende der Folge mehr von allen Klassen als nahe dem Anfang, obwohl immer wieder Klassen wegfallen</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>tells at least half of all test rows right at the end, by plain SGD</source>
      <translation>beantwortet am Ende mindestens die Hälfte aller Testzeilen richtig, mit einfachem SGD</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>accumulates more where only the classes of the batch are judged</source>
      <translation>sammelt mehr an, wo nur die Klassen des Batches verglichen werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>forgets all the same: in a task the classes absent from it get worse</source>
      <translation>vergisst trotzdem: In einer Aufgabe werden die fehlenden Klassen schlechter</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>accumulates less with momentum, without a mask</source>
      <translation>sammelt mit Momentum weniger an, ohne Maske</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>the data set whose classes come back</source>
      <translation>der Datensatz, dessen Klassen wiederkommen</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>how many tasks; below 50 one sees only forgetting</source>
      <translation>wie viele Aufgaben; unter 50 sieht man nur Vergessen</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>classes of each task; all of them make every task alike</source>
      <translation>Klassen je Aufgabe; mit allen sind die Aufgaben gleich</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>rows of a class that a visit brings, the next ones each time; 0 means always all</source>
      <translation>Zeilen einer Klasse je Besuch, jedes Mal die nächsten; 0 heißt: immer alle</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Skew</source>
      <translation>Schiefe</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>how unequally often classes come: the power to which their falling chances are raised; 0 means equally</source>
      <translation>wie ungleich oft Klassen kommen: der Exponent ihrer fallenden Wahrscheinlichkeiten; 0 heißt: gleich oft</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Penalty</source>
      <translation>Abzug</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>by how much the chance of a class is divided right after a visit</source>
      <translation>wodurch die Wahrscheinlichkeit einer Klasse gleich nach einem Besuch geteilt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Phases</source>
      <translation>Phasen</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>one: all classes all the time; half leaves: half of them in the first half only; half by half: one half after the other</source>
      <translation>one: alle Klassen die ganze Zeit; half leaves: die eine Hälfte nur in der ersten Halbzeit; half by half: eine Hälfte nach der anderen</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Pairs</source>
      <translation>Paare</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>share of all pairs of classes that may ever meet in a task</source>
      <translation>Anteil aller Klassenpaare, die je in einer Aufgabe zusammentreffen dürfen</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Disorder</source>
      <translation>Unordnung</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>chance that a class of a fixed round of all pairs is replaced by another; 1 means no round</source>
      <translation>Wahrscheinlichkeit, dass eine Klasse aus einer festen Runde aller Paare durch eine andere ersetzt wird; 1 heißt: keine Runde</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Split</source>
      <translation>Split</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>The classes of one data set in groups, learnt one group after the other.</source>
      <translation>Die Klassen eines Datensatzes in Gruppen, eine Gruppe nach der anderen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>class: all classes compete; task: the task is known when examined; domain: every task uses the same outputs</source>
      <translation>class: alle Klassen konkurrieren; task: die Aufgabe ist beim Prüfen bekannt; domain: alle Aufgaben nutzen dieselben Ausgänge</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>training rows of each class (few-shot); 0 means all</source>
      <translation>Trainingszeilen je Klasse (Few-Shot); 0 heißt: alle</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Imbalance</source>
      <translation>Ungleichgewicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>how many times more rows the first class has than the last (a long tail); 1 means all rows of each</source>
      <translation>wievielmal so viele Zeilen die erste Klasse hat wie die letzte (Long Tail); 1 heißt: alle Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>share of each task's training rows that carry the label of another of its classes</source>
      <translation>Anteil der Trainingszeilen jeder Aufgabe, der das Label einer anderen ihrer Klassen trägt</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Tasks of my own</source>
      <translation>Eigene Aufgaben</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Every task with its own data, classes, changes, length and goal.</source>
      <translation>Jede Aufgabe mit eigenen Daten, Klassen, Änderungen, eigener Länge und eigenem Ziel.</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>Task</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/streams/plugin.toml"></location>
      <source>the tasks, in order</source>
      <translation>die Aufgaben, der Reihe nach</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>MLP</source>
      <translation>MLP</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Fully connected layers with ReLU; quick, and enough for digits.</source>
      <translation>Vollständig verbundene Schichten mit ReLU; schnell, und für Ziffern genug.</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Width</source>
      <translation>Breite</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>units of each hidden layer</source>
      <translation>Einheiten je verborgener Schicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>units</source>
      <translation>Einheiten</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Depth</source>
      <translation>Tiefe</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>hidden layers</source>
      <translation>verborgene Schichten</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>layers</source>
      <translation>Schichten</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Head</source>
      <translation>Kopf</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>linear: weighted sums; cosine: angles only, so that no class wins by the length of its weights</source>
      <translation>linear: gewichtete Summen; cosine: nur Winkel, sodass keine Klasse durch die Länge ihrer Gewichte gewinnt</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>share of units left out at random in each step</source>
      <translation>Anteil der Einheiten, die in jedem Schritt zufällig ausfallen</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Pretrained ViT</source>
      <translation>Vortrainierter ViT</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>A small transformer that the workbench teaches invented figures once; for prompts, adapters and frozen features.</source>
      <translation>Ein kleiner Transformer, dem das Programm einmal erfundene Figuren beibringt; für Prompts, Adapter und eingefrorene Merkmale.</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>five blocks of width 64 over 16 places that three small convolutions make; pretrained on generated pictures; other pictures are resized to 28 x 28 and turned gray</source>
      <translation>fünf Blöcke der Breite 64 über 16 Stellen aus drei kleinen Faltungen; auf erzeugten Bildern vortrainiert; andere Bilder werden auf 28 x 28 gebracht und grau gemacht</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>ResNet-18</source>
      <translation>ResNet-18</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>torchvision's ResNet-18, untrained; slow without a GPU.</source>
      <translation>ResNet-18 aus torchvision, untrainiert; ohne GPU langsam.</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>with the small stem the first convolution is 3 x 3 and nothing is pooled before the first block</source>
      <translation>beim kleinen Stamm ist die erste Faltung 3 x 3, und vor dem ersten Block wird nicht gepoolt</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Stem</source>
      <translation>Stamm</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>small: keeps pictures of 32 pixels at full size; imagenet: shrinks large ones four times</source>
      <translation>small: belässt Bilder mit 32 Pixeln in voller Größe; imagenet: verkleinert große auf ein Viertel</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Small CNN</source>
      <translation>Kleines CNN</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>A few convolutions of 3 x 3, each halving the picture.</source>
      <translation>Wenige Faltungen mit 3 x 3, jede halbiert das Bild.</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>channels of the first convolution; each further one has twice as many, up to four times</source>
      <translation>Kanäle der ersten Faltung; jede weitere hat doppelt so viele, höchstens das Vierfache</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>channels</source>
      <translation>Kanäle</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>convolutions</source>
      <translation>Faltungen</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Norm</source>
      <translation>Normalisierung</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>normalisation; batch statistics drift from task to task, which is a cause of forgetting of its own</source>
      <translation>Normalisierung; Batch-Statistiken driften von Aufgabe zu Aufgabe, was selbst eine Ursache des Vergessens ist</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Small grid detector</source>
      <translation>Kleiner Gitterdetektor</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Five convolutions to a grid of cells; each cell says for each class how sure it is and where the sides are.</source>
      <translation>Fünf Faltungen zu einem Gitter von Zellen; jede Zelle sagt für jede Klasse, wie sicher sie ist und wo die Kanten liegen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>channels of the first convolution, a multiple of 8; the last has four times as many</source>
      <translation>Kanäle der ersten Faltung, ein Vielfaches von 8; die letzte hat viermal so viele</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Pretrain</source>
      <translation>Vortraining</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>steps on gray pictures of other shapes before the first task; 0 means from scratch</source>
      <translation>Schritte auf grauen Bildern anderer Formen vor der ersten Aufgabe; 0 heißt: von Grund auf</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Small ViT</source>
      <translation>Kleiner ViT</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>A transformer over the patches of a picture, small enough for a laptop.</source>
      <translation>Ein Transformer über die Patches eines Bildes, klein genug für einen Laptop.</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>far smaller; by default the mean over all patches instead of a class token</source>
      <translation>viel kleiner; ohne weitere Angabe der Mittelwert aller Patches statt eines Klassen-Tokens</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Patch</source>
      <translation>Patch</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>side of a patch; must divide the picture's sides</source>
      <translation>Seitenlänge eines Patches; muss die Seiten des Bildes teilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>numbers that stand for one patch; a multiple of heads</source>
      <translation>Zahlen, die für einen Patch stehen; ein Vielfaches der Attention-Heads</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>transformer blocks</source>
      <translation>Transformer-Blöcke</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>blocks</source>
      <translation>Blöcke</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Heads</source>
      <translation>Heads</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>attention heads of each block</source>
      <translation>Attention-Heads je Block</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>share of values left out at random in each step</source>
      <translation>Anteil der Werte, die in jedem Schritt zufällig ausfallen</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Pool</source>
      <translation>Pooling</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>what stands for the whole picture: the mean over its patches, or a class token of its own</source>
      <translation>was für das ganze Bild steht: der Mittelwert seiner Patches oder ein eigenes Klassen-Token</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>Tiny GPT</source>
      <translation>Winziges GPT</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>A causal transformer that predicts the next token; for streams of text.</source>
      <translation>Ein kausaler Transformer, der das nächste Token vorhersagt; für Folgen aus Text.</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>far smaller; input and output do not share their embedding</source>
      <translation>viel kleiner; Ein- und Ausgabe teilen sich kein Embedding</translation>
    </message>
    <message>
      <location filename="../../../plugins/models/plugin.toml"></location>
      <source>numbers that stand for one token; a multiple of heads</source>
      <translation>Zahlen, die für ein Token stehen; ein Vielfaches der Attention-Heads</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>A-GEM</source>
      <translation>A-GEM</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>Takes from each gradient the part that would raise the loss on the past.</source>
      <translation>Nimmt von jedem Gradienten den Teil weg, der den Verlust auf Vergangenem erhöhen würde.</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>one reservoir over all past tasks instead of equal shares per task</source>
      <translation>ein Reservoir über alle vergangenen Aufgaben statt gleicher Anteile je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>|M| rows</source>
      <translation>|M| Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>keeps old tasks that fine-tuning loses, with the pixels permuted</source>
      <translation>behält alte Aufgaben, die Fine-Tuning verliert, bei permutierten Pixeln</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>Capacity</source>
      <translation>Kapazität</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>how many rows are kept</source>
      <translation>wie viele Zeilen aufbewahrt werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>kept rows drawn in each step</source>
      <translation>aufbewahrte Zeilen, die in jedem Schritt gezogen werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>rows of each class kept for good when a task ends, drawn at random; 0 means as the capacity says</source>
      <translation>Zeilen je Klasse, die am Ende einer Aufgabe endgültig aufbewahrt werden, zufällig gezogen; 0 heißt: wie die Kapazität es sagt</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>Damping</source>
      <translation>Dämpfung</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>added to the squared length of the memory's gradient: a memory that is all but perfect takes nothing away</source>
      <translation>kommt zur quadrierten Länge des Speicher-Gradienten hinzu: Ein fast fehlerfreier Speicher nimmt nichts weg</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>Split MNIST, all three scenarios</source>
      <translation>Split MNIST, alle drei Szenarien</translation>
    </message>
    <message>
      <location filename="../../../plugins/a-gem/plugin.toml"></location>
      <source>van de Ven, Tuytelaars and Tolias 2022, “Three types of incremental learning”, with their training (Adam, rate 0.001, 2000 steps of 128 rows)</source>
      <translation>van de Ven, Tuytelaars und Tolias 2022, „Three types of incremental learning“, mit deren Training (Adam, Lernrate 0.001, 2000 Schritte mit 128 Zeilen)</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>Analytic continual unlearning</source>
      <translation>Analytic continual unlearning</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>A ridge regression on frozen features learns rows and forgets them again, exactly, from those rows alone.</source>
      <translation>Eine Ridge-Regression auf eingefrorenen Merkmalen lernt Zeilen und vergisst sie wieder, exakt und aus diesen Zeilen allein.</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>D x D + D x classes numbers, 12 bytes a row</source>
      <translation>D x D + D x Klassen Zahlen, 12 Bytes je Zeile</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>is what solving anew on the rows that are left would give</source>
      <translation>ist, was neues Lösen auf den übrigen Zeilen ergäbe</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>answers every test row as the regression solved anew does</source>
      <translation>beantwortet jede Testzeile wie die neu gelöste Regression</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>keeps what ascent loses, at the lowest rate of one step per request that forgets the class</source>
      <translation>behält, was Gradientenaufstieg verliert, bei der kleinsten Lernrate, mit der ein Schritt je Anfrage die Klasse vergisst</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>random features the regression reads; memory grows with their square</source>
      <translation>Zufallsmerkmale, die die Regression liest; der Speicher wächst mit dem Quadrat</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>features</source>
      <translation>Merkmale</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>Ridge</source>
      <translation>Ridge</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>how much large weights of the regression cost</source>
      <translation>was große Gewichte der Regression kosten</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>Forget</source>
      <translation>Verlernen</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>exact: as if the rows had never come; ascent: one step up the squared error, to compare with</source>
      <translation>exact: als wären die Zeilen nie gekommen; ascent: ein Schritt den quadratischen Fehler hinauf, zum Vergleich</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>Ascent</source>
      <translation>Aufstieg</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>the step's rate where forgetting is ascent</source>
      <translation>die Schrittweite, wo durch Aufstieg vergessen wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Anchored L2</source>
      <translation>Verankertes L2</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Holds the body, or its attention alone, to where the last task or the pretraining left it; never the head.</source>
      <translation>Hält das Backbone, oder nur dessen Attention, dort, wo die letzte Aufgabe oder das Vortraining es ließ; nie den Kopf.</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>a small transformer that the workbench pretrained itself; all outputs are there from the start and join as their classes come; importance from per-example gradients instead of squared batch gradients</source>
      <translation>ein kleiner Transformer, den das Programm selbst vortrainiert; alle Ausgänge sind von Anfang an da und zählen mit, sobald ihre Klassen kommen; Wichtigkeit aus Gradienten je Beispiel statt aus quadrierten Batch-Gradienten</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>1 copy of the held weights</source>
      <translation>1 Kopie der gehaltenen Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>on top of distillation, forgets less than distillation alone</source>
      <translation>vergisst zusammen mit Destillation weniger als Destillation allein</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Strength</source>
      <translation>Stärke</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>pull towards the latest weights</source>
      <translation>Zug zu den jüngsten Gewichten hin</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Parts</source>
      <translation>Teile</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>what is held: the whole body, or its self-attention alone (transformers)</source>
      <translation>was gehalten wird: das ganze Backbone oder nur dessen Self-Attention (Transformer)</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Rest</source>
      <translation>Rest</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>with attention: whether the rest of the body learns freely or stays as it is</source>
      <translation>bei attention: ob der Rest des Backbones frei lernt oder bleibt, wie er ist</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>hold the first task to the weights the run began with: for pretrained bodies</source>
      <translation>die erste Aufgabe an den Gewichten halten, mit denen der Lauf begann: für vortrainierte Backbones</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>Augmentation</source>
      <translation>Augmentierung</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>Changes every picture a little, otherwise each time; put it on top, so that memories keep pictures as they are.</source>
      <translation>Verändert jedes Bild ein wenig, jedes Mal anders; gehört nach oben, damit Speicher die Bilder unverändert aufbewahren.</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>none</source>
      <translation>keiner</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>makes more of a small memory</source>
      <translation>macht mehr aus einem kleinen Speicher</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>most by which a picture is turned, either way</source>
      <translation>um wie viel ein Bild höchstens gedreht wird, in beide Richtungen</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>Shift</source>
      <translation>Verschieben</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>most by which a picture is moved, up or down and sideways; usual are 4 for pictures of 32 x 32</source>
      <translation>um wie viel ein Bild höchstens verschoben wird, auf und ab und seitwärts; üblich sind 4 bei Bildern mit 32 x 32</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>Flip</source>
      <translation>Spiegeln</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>mirror every second picture, left to right</source>
      <translation>jedes zweite Bild spiegeln, links und rechts vertauscht</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>Cutout</source>
      <translation>Cutout</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>side of a square that is blanked out somewhere; 0 means none</source>
      <translation>Seitenlänge eines Quadrats, das irgendwo geleert wird; 0 heißt: keines</translation>
    </message>
    <message>
      <location filename="../../../plugins/augment/plugin.toml"></location>
      <source>standard deviation of noise added to every pixel (pictures reach from 0 to 1)</source>
      <translation>Standardabweichung des Rauschens, das zu jedem Pixel hinzukommt (Bilder reichen von 0 bis 1)</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>Bias correction</source>
      <translation>Bias-Korrektur</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>Fits two numbers on held-out rows of all classes that take the new classes' head start away.</source>
      <translation>Passt auf zurückgehaltenen Zeilen aller Klassen zwei Zahlen an, die den neuen Klassen ihren Vorsprung nehmen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>the correction alone, to lie under LwF and replay; the teacher answers without earlier corrections; Adam for a fixed number of steps</source>
      <translation>nur die Korrektur, unter LwF und Replay zu legen; der Lehrer antwortet ohne frühere Korrekturen; Adam für eine feste Zahl von Schritten</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>|M_val| rows, 2 numbers per task</source>
      <translation>|M_val| Zeilen, 2 Zahlen je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>under LwF and replay, keeps old classes that fine-tuning loses</source>
      <translation>behält unter LwF und Replay alte Klassen, die Fine-Tuning verliert</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>how many held-out rows are kept, as many of each class</source>
      <translation>wie viele zurückgehaltene Zeilen aufbewahrt werden, gleich viele je Klasse</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>Share</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>share of each task's rows that is held out</source>
      <translation>Anteil der Zeilen jeder Aufgabe, der zurückgehalten wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>steps in which the two numbers are fitted</source>
      <translation>Schritte, in denen die zwei Zahlen angepasst werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/bic/plugin.toml"></location>
      <source>rate of these steps</source>
      <translation>Lernrate dieser Schritte</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>CODA-Prompt</source>
      <translation>CODA-Prompt</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>Sums learnt components into a prompt for each picture; every task adds components and leaves the old ones fixed.</source>
      <translation>Summiert gelernte Komponenten zu einem Prompt für jedes Bild; jede Aufgabe fügt welche hinzu und lässt die alten fest.</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>a far smaller transformer, pretrained by the workbench; components are added with each task instead of sharing out a fixed pool; as in the authors' later code new ones begin at right angles to the old; the optimizer begins anew with each task</source>
      <translation>ein viel kleinerer, vom Programm vortrainierter Transformer; Komponenten kommen mit jeder Aufgabe hinzu, statt einen festen Vorrat aufzuteilen; wie im späteren Code der Autoren beginnen neue im rechten Winkel zu den alten; der Optimierer beginnt mit jeder Aufgabe neu</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>components, keys and attentions per task</source>
      <translation>Komponenten, Schlüssel und Attentions je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>1, to the prompts and the head</source>
      <translation>1, bis zu Prompts und Kopf</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>keeps old classes that fine-tuning the same pretrained transformer loses</source>
      <translation>behält alte Klassen, die Fine-Tuning desselben vortrainierten Transformers verliert</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>does better than a head alone that learns under the same mask</source>
      <translation>ist besser als ein Kopf allein, der unter derselben Maske lernt</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>Components</source>
      <translation>Komponenten</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>components that each task adds, in each of the blocks</source>
      <translation>Komponenten, die jede Aufgabe hinzufügt, in jedem der Blöcke</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>components</source>
      <translation>Komponenten</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>keys, and as many values, of the prompt in each block</source>
      <translation>Schlüssel, und ebenso viele Werte, des Prompts in jedem Block</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>tokens</source>
      <translation>Tokens</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>Blocks</source>
      <translation>Blöcke</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>numbers of the blocks with prompts, from 0</source>
      <translation>Nummern der Blöcke mit Prompts, ab 0</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/plugin.toml"></location>
      <source>how strongly components, keys and attentions are kept at right angles</source>
      <translation>wie stark Komponenten, Schlüssel und Attentions im rechten Winkel gehalten werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/xdg/plugin.toml"></location>
      <source>Context-dependent gating</source>
      <translation>Kontextabhängiges Gating</translation>
    </message>
    <message>
      <location filename="../../../plugins/xdg/plugin.toml"></location>
      <source>Lets every task use only its own random part of the hidden units.</source>
      <translation>Lässt jede Aufgabe nur ihren eigenen zufälligen Teil der verborgenen Einheiten nutzen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/xdg/plugin.toml"></location>
      <source>gates alone, to be stacked under ewc or si for the paper's whole; put it lowest in a stack</source>
      <translation>nur die Gates, mit ewc oder si darüber das Ganze der Arbeit; gehört im Stapel nach unten</translation>
    </message>
    <message>
      <location filename="../../../plugins/xdg/plugin.toml"></location>
      <source>one bit per unit and task</source>
      <translation>ein Bit je Einheit und Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/xdg/plugin.toml"></location>
      <source>keeps old tasks that fine-tuning loses, where the task is known</source>
      <translation>behält alte Aufgaben, die Fine-Tuning verliert, bei bekannter Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/xdg/plugin.toml"></location>
      <source>share of the hidden units that are silent in a task</source>
      <translation>Anteil der verborgenen Einheiten, die in einer Aufgabe schweigen</translation>
    </message>
    <message>
      <location filename="../../../plugins/xdg/plugin.toml"></location>
      <source>Split MNIST, task-incremental</source>
      <translation>Split MNIST, aufgabeninkrementell</translation>
    </message>
    <message>
      <location filename="../../../plugins/cumulative/plugin.toml"></location>
      <source>Cumulative training</source>
      <translation>Kumulatives Training</translation>
    </message>
    <message>
      <location filename="../../../plugins/cumulative/plugin.toml"></location>
      <source>Learns each task together with all rows of the tasks before it.</source>
      <translation>Lernt jede Aufgabe zusammen mit allen Zeilen der Aufgaben davor.</translation>
    </message>
    <message>
      <location filename="../../../plugins/cumulative/plugin.toml"></location>
      <source>all data so far</source>
      <translation>alle bisherigen Daten</translation>
    </message>
    <message>
      <location filename="../../../plugins/cumulative/plugin.toml"></location>
      <source>forgets next to nothing where fine-tuning keeps only the last task</source>
      <translation>vergisst fast nichts, wo Fine-Tuning nur die letzte Aufgabe behält</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>Dark experience replay</source>
      <translation>Dark experience replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>Keeps what the network answered, and asks it to answer the same again.</source>
      <translation>Bewahrt auf, was das Netz geantwortet hat, und verlangt wieder dieselbe Antwort.</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>logits are noted right after the step, not right before; replayed rows are not augmented</source>
      <translation>Logits werden gleich nach dem Schritt festgehalten, nicht davor; Replay-Zeilen werden nicht augmentiert</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>|M| rows with logits</source>
      <translation>|M| Zeilen mit Logits</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>keeps old classes that fine-tuning loses</source>
      <translation>behält alte Klassen, die Fine-Tuning verliert</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>Alpha</source>
      <translation>Alpha</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>weight of the old logits</source>
      <translation>Gewicht der alten Logits</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>Deep generative replay</source>
      <translation>Deep generative replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>Dreams rows of the past with a small generator, and lets the network of the past name them.</source>
      <translation>Erträumt Zeilen der Vergangenheit mit einem kleinen Generator und lässt das Netz von damals sie benennen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>a variational autoencoder as generator; it learns in the same steps as the network, not before it</source>
      <translation>ein Variational Autoencoder als Generator; er lernt in denselben Schritten wie das Netz, nicht vor ihm</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>2 copies of a generator and 1 of the model</source>
      <translation>2 Kopien eines Generators und 1 des Modells</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>3, and 3 of the generator</source>
      <translation>3, und 3 des Generators</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>2, and 2 of the generator</source>
      <translation>2, und 2 des Generators</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>keeps old classes that fine-tuning loses, without a kept row</source>
      <translation>behält alte Klassen, die Fine-Tuning verliert, ohne eine aufbewahrte Zeile</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>Latent</source>
      <translation>Latent</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>what a dream is made from</source>
      <translation>woraus ein Traum gemacht wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>width of the generator's two hidden layers each way</source>
      <translation>Breite der zwei verborgenen Schichten des Generators in jeder Richtung</translation>
    </message>
    <message>
      <location filename="../../../plugins/dgr/plugin.toml"></location>
      <source>the generator's learning rate (Adam)</source>
      <translation>die Lernrate des Generators (Adam)</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>DER++</source>
      <translation>DER++</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>Dark experience replay that also remembers the labels.</source>
      <translation>Dark Experience Replay, das sich auch die Labels merkt.</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>Beta</source>
      <translation>Beta</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>weight of the old labels</source>
      <translation>Gewicht der alten Labels</translation>
    </message>
    <message>
      <location filename="../../../plugins/der/plugin.toml"></location>
      <source>kept rows drawn, twice, in each step</source>
      <translation>aufbewahrte Zeilen, die in jedem Schritt zweimal gezogen werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>Discrete key-value bottleneck</source>
      <translation>Discrete key-value bottleneck</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>Freezes the body, looks features up in codebooks of fixed keys, and learns only the values that were fetched.</source>
      <translation>Friert das Backbone ein, schlägt Merkmale in Codebüchern fester Schlüssel nach und lernt nur die abgerufenen Werte.</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>a small body that the workbench pretrained itself, and far fewer keys; keys are settled on unlabelled inputs of the stream; values start at nought and are read without a decoder</source>
      <translation>ein kleines, vom Programm vortrainiertes Backbone und viel weniger Schlüssel; Schlüssel setzen sich auf Eingaben der Folge ohne Labels; Werte beginnen bei null und werden ohne Decoder gelesen</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>C x K keys and values</source>
      <translation>C x K Schlüssel und Werte</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>1 and the distances to C x K keys</source>
      <translation>1 und die Abstände zu C x K Schlüsseln</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>1, through the fetched values alone</source>
      <translation>1, nur durch die abgerufenen Werte</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>forgets less than a linear head on the same frozen features</source>
      <translation>vergisst weniger als ein linearer Kopf auf denselben eingefrorenen Merkmalen</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>is better at the end than a linear head on the same frozen features</source>
      <translation>ist am Ende besser als ein linearer Kopf auf denselben eingefrorenen Merkmalen</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>forgets more with few keys, which all classes share</source>
      <translation>vergisst mehr mit wenigen Schlüsseln, die sich alle Klassen teilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>Codebooks</source>
      <translation>Codebücher</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>codebooks, each with a random projection of its own</source>
      <translation>Codebücher, jedes mit eigener Zufallsprojektion</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>Keys</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>keys of each codebook; with few of them all classes share the same</source>
      <translation>Schlüssel je Codebuch; bei wenigen teilen sich alle Klassen dieselben</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>numbers of a key</source>
      <translation>Zahlen eines Schlüssels</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>how much of a key's running mean stays at each batch while the keys settle</source>
      <translation>wie viel vom laufenden Mittel eines Schlüssels je Batch bleibt, während die Schlüssel sich setzen</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>Passes</source>
      <translation>Durchgänge</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>passes over the unlabelled inputs while the keys settle; 0 leaves them at inputs drawn at random</source>
      <translation>Durchgänge durch die Eingaben ohne Labels, während die Schlüssel sich setzen; 0 belässt sie bei zufällig gezogenen Eingaben</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>unlabelled inputs on which the keys settle</source>
      <translation>Eingaben ohne Labels, auf denen die Schlüssel sich setzen</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>DualPrompt</source>
      <translation>DualPrompt</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>Learns general prompts for early blocks and, for later ones, an expert prompt of each task, found by its key.</source>
      <translation>Lernt allgemeine Prompts für frühe Blöcke und für spätere einen Experten-Prompt je Aufgabe, gefunden über seinen Schlüssel.</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>a far smaller transformer, pretrained by the workbench; an expert is made when its task begins, as a copy of the last, so that only the keys of tasks seen compete; the optimizer begins anew with each task</source>
      <translation>ein viel kleinerer, vom Programm vortrainierter Transformer; ein Experte entsteht zu Beginn seiner Aufgabe als Kopie des letzten, sodass nur Schlüssel gesehener Aufgaben konkurrieren; der Optimierer beginnt mit jeder Aufgabe neu</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>one expert and key per task</source>
      <translation>ein Experte und Schlüssel je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>keys, and as many values, of the general prompt in each of its blocks</source>
      <translation>Schlüssel, und ebenso viele Werte, des allgemeinen Prompts in jedem seiner Blöcke</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>Expert length</source>
      <translation>Länge der Experten</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>keys, and as many values, of an expert prompt in each of its blocks</source>
      <translation>Schlüssel, und ebenso viele Werte, eines Experten-Prompts in jedem seiner Blöcke</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>General blocks</source>
      <translation>Allgemeine Blöcke</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>numbers of the blocks with the general prompt, from 0</source>
      <translation>Nummern der Blöcke mit dem allgemeinen Prompt, ab 0</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>Expert blocks</source>
      <translation>Expertenblöcke</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>numbers of the blocks with the experts, from 0</source>
      <translation>Nummern der Blöcke mit den Experten, ab 0</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>Pull</source>
      <translation>Zug</translation>
    </message>
    <message>
      <location filename="../../../plugins/dualprompt/plugin.toml"></location>
      <source>how strongly the task's key is pulled towards the queries of its pictures</source>
      <translation>wie stark der Schlüssel der Aufgabe zu den Anfragen ihrer Bilder gezogen wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>DuET</source>
      <translation>DuET</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Merges old and new weights layer by layer, sets heads side by side, and keeps updates from turning back.</source>
      <translation>Verschmilzt alte und neue Gewichte Schicht für Schicht, setzt Köpfe nebeneinander und hält Updates vom Umkehren ab.</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>5 copies of the shared part</source>
      <translation>5 Kopien des gemeinsamen Teils</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>retains ten points more than heads side by side alone</source>
      <translation>behält zehn Punkte mehr als nur Köpfe nebeneinander</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>heads side by side retain and generalise more than one head trained in sequence</source>
      <translation>Köpfe nebeneinander behalten und generalisieren mehr als ein nacheinander trainierter Kopf</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>merging, distillation and consistency retain and generalise more than heads alone</source>
      <translation>Verschmelzen, Destillation und Konsistenz behalten und generalisieren mehr als Köpfe allein</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>directional consistency lowers the share of weights that two updates pull apart</source>
      <translation>Richtungskonsistenz senkt den Anteil der Gewichte, an denen zwei Updates gegeneinander ziehen</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>share of the old task vector where both are equally large</source>
      <translation>Anteil des alten Aufgabenvektors, wo beide gleich groß sind</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Reach</source>
      <translation>Spielraum</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>most by which a layer's share may differ from that</source>
      <translation>um wie viel der Anteil einer Schicht höchstens davon abweicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Distill</source>
      <translation>Destillieren</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>weight of the old model's surest answers</source>
      <translation>Gewicht der sichersten Antworten des alten Modells</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Consistency</source>
      <translation>Konsistenz</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>weight of the loss on updates that turn back</source>
      <translation>Gewicht des Verlusts auf umkehrende Updates</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Kept</source>
      <translation>Behalten ab</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>quantile above which old answers are sure, and below which old boxes are steady</source>
      <translation>Quantil, über dem alte Antworten sicher und unter dem alte Rahmen stabil sind</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>a head for each task, beside those of the past; else one head is trained on all classes</source>
      <translation>ein Kopf je Aufgabe, neben denen der Vergangenheit; sonst lernt ein Kopf alle Klassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Merge</source>
      <translation>Verschmelzen</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>merge at the end of each task</source>
      <translation>am Ende jeder Aufgabe verschmelzen</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>measure turning back by tensor, as a dot product, and not weight by weight</source>
      <translation>das Umkehren je Tensor messen, als Skalarprodukt, und nicht Gewicht für Gewicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>Elastic weight consolidation</source>
      <translation>Elastic weight consolidation</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>Pulls weights back to where old tasks left them, the harder the more they mattered.</source>
      <translation>Zieht Gewichte dorthin zurück, wo alte Aufgaben sie ließen, umso stärker, je mehr sie zählten.</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>importance from at most `samples` rows of the task, with their true labels unless told otherwise</source>
      <translation>Wichtigkeit aus höchstens `samples` Zeilen der Aufgabe, mit deren wahren Labels, wenn nicht anders gesagt</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>2 copies of the weights</source>
      <translation>2 Kopien der Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>where each task brings new classes, holding old weights does not keep old answers: published on Split MNIST are 20.6 % for it and 19.9 % for fine-tuning (van de Ven, Tuytelaars and Tolias 2022)</source>
      <translation>wo jede Aufgabe neue Klassen bringt, bewahrt das Halten alter Gewichte keine alten Antworten: Auf Split MNIST sind 20.6 % dafür und 19.9 % für Fine-Tuning veröffentlicht (van de Ven, Tuytelaars und Tolias 2022)</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>pull towards the old weights; with plain SGD, too much of it diverges</source>
      <translation>Zug zu den alten Gewichten hin; zu viel davon divergiert bei einfachem SGD</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>Fisher</source>
      <translation>Fisher</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>labels of the importance: the true ones, drawn from the model, or all weighted by their probability</source>
      <translation>Labels für die Wichtigkeit: die wahren (empirical), aus dem Modell gezogene (sampled) oder alle, nach Wahrscheinlichkeit gewichtet (exact)</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>Samples</source>
      <translation>Stichprobe</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>rows looked at for the importance of weights; 0 means all</source>
      <translation>Zeilen, aus denen die Wichtigkeit der Gewichte bestimmt wird; 0 heißt: alle</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>Split MNIST, class-incremental</source>
      <translation>Split MNIST, klasseninkrementell</translation>
    </message>
    <message>
      <location filename="../../../plugins/ewc/plugin.toml"></location>
      <source>Split MNIST, domain-incremental</source>
      <translation>Split MNIST, domäneninkrementell</translation>
    </message>
    <message>
      <location filename="../../../plugins/er-ace/plugin.toml"></location>
      <source>ER-ACE</source>
      <translation>ER-ACE</translation>
    </message>
    <message>
      <location filename="../../../plugins/er-ace/plugin.toml"></location>
      <source>New rows compete only among new classes, so that they do not push the old ones away.</source>
      <translation>Neue Zeilen konkurrieren nur unter neuen Klassen, sodass sie die alten nicht verdrängen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/er-ace/plugin.toml"></location>
      <source>a row is offered to the memory once, in a task's first epoch</source>
      <translation>eine Zeile wird dem Speicher einmal angeboten, in der ersten Epoche einer Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>Fast and slow weights</source>
      <translation>Schnelle und langsame Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>The fast copy of the weights remembers the tasks, the slow one learns how to learn from a few rows; each holds the other.</source>
      <translation>Die schnelle Kopie der Gewichte merkt sich die Aufgaben, die langsame lernt, aus wenigen Zeilen zu lernen; jede hält die andere.</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>a reconstruction from the paper's abstract: no code was found, and its update rules were not read; so is every default. Fast and slow weights, their two steps and what each is for are the paper's, the formulas are ours</source>
      <translation>eine Rekonstruktion aus der Zusammenfassung der Arbeit: Code wurde nicht gefunden, ihre Lernregeln wurden nicht gelesen; ebenso jede Voreinstellung. Schnelle und langsame Gewichte, ihre zwei Schritte und deren Zweck sind aus der Arbeit, die Formeln von uns</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>4 copies of the weights, and the kept rows</source>
      <translation>4 Kopien der Gewichte und die aufbewahrten Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>1, on the kept rows as well; 3 an episode</source>
      <translation>1, auch auf den aufbewahrten Zeilen; 3 je Episode</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>1, on the kept rows as well; 1 an episode</source>
      <translation>1, auch auf den aufbewahrten Zeilen; 1 je Episode</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>remembers more of base and few-shot classes than training on</source>
      <translation>behält mehr von den Basis- und Few-Shot-Klassen als Weitertrainieren</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>and forgets less</source>
      <translation>und vergisst weniger</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>is within three points of learning from all rows seen so far at every task</source>
      <translation>liegt bei jeder Aufgabe höchstens drei Punkte unter dem Lernen aus allen bisherigen Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>the slow weights still learn new classes from a few rows after the tasks</source>
      <translation>die langsamen Gewichte lernen auch nach den Aufgaben neue Klassen aus wenigen Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>a network that is only trained on gets worse at that</source>
      <translation>ein Netz, das nur weitertrainiert wird, wird darin schlechter</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>slow weights are better at new classes than fast ones</source>
      <translation>langsame Gewichte sind bei neuen Klassen besser als schnelle</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>fast weights know the learnt classes no worse than slow ones</source>
      <translation>schnelle Gewichte kennen die gelernten Klassen nicht schlechter als langsame</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>how strongly important fast weights are held; each task's importance has a mean of 1</source>
      <translation>wie stark wichtige schnelle Gewichte gehalten werden; die Wichtigkeit jeder Aufgabe hat das Mittel 1</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>Tie</source>
      <translation>Bindung</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>how strongly the fast weights are drawn to the slow ones</source>
      <translation>wie stark die schnellen Gewichte zu den langsamen gezogen werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>rows kept of each class; 0 keeps none</source>
      <translation>aufbewahrte Zeilen je Klasse; 0 heißt: keine</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>Replayed</source>
      <translation>Wiederholte</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>kept rows that the fast weights see in each step; 0 leaves them to the slow weights</source>
      <translation>aufbewahrte Zeilen, die die schnellen Gewichte in jedem Schritt sehen; 0 überlässt sie den langsamen</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>Episodes</source>
      <translation>Episoden</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>episodes the slow weights learn when a task ends</source>
      <translation>Episoden, die die langsamen Gewichte am Ende einer Aufgabe lernen</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>classes of an episode</source>
      <translation>Klassen je Episode</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>learning rate of the slow weights</source>
      <translation>Lernrate der langsamen Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>Rigidity</source>
      <translation>Starrheit</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>how much less an important slow weight moves</source>
      <translation>wie viel weniger sich ein wichtiges langsames Gewicht bewegt</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>how far the slow weights go to the fast ones when a task ends, as a share of the way</source>
      <translation>wie weit die langsamen Gewichte am Ende einer Aufgabe zu den schnellen gehen, als Anteil des Weges</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>rows of each task that its importance is taken from; 0 means all</source>
      <translation>Zeilen je Aufgabe, aus denen ihre Wichtigkeit bestimmt wird; 0 heißt: alle</translation>
    </message>
    <message>
      <location filename="../../../plugins/feature-distillation/plugin.toml"></location>
      <source>Feature distillation</source>
      <translation>Merkmalsdestillation</translation>
    </message>
    <message>
      <location filename="../../../plugins/feature-distillation/plugin.toml"></location>
      <source>On new rows, keeps the features the network made before the task began.</source>
      <translation>Behält auf neuen Zeilen die Merkmale bei, die das Netz vor Beginn der Aufgabe bildete.</translation>
    </message>
    <message>
      <location filename="../../../plugins/feature-distillation/plugin.toml"></location>
      <source>the head goes on learning, as it holds the outputs of new tasks too; the paper freezes it</source>
      <translation>der Kopf lernt weiter, da er auch die Ausgänge neuer Aufgaben trägt; die Arbeit friert ihn ein</translation>
    </message>
    <message>
      <location filename="../../../plugins/feature-distillation/plugin.toml"></location>
      <source>1 copy of the model</source>
      <translation>1 Kopie des Modells</translation>
    </message>
    <message>
      <location filename="../../../plugins/feature-distillation/plugin.toml"></location>
      <source>weight of the old features</source>
      <translation>Gewicht der alten Merkmale</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>FeTrIL</source>
      <translation>FeTrIL</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>Stands in for old classes with new rows' features, moved to the old classes' means.</source>
      <translation>Ersetzt alte Klassen durch Merkmale neuer Zeilen, verschoben zu den Mittelwerten der alten Klassen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>all machines are fitted together, by L-BFGS instead of liblinear</source>
      <translation>alle Klassifikatoren werden gemeinsam angepasst, mit L-BFGS statt liblinear</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>classes x d numbers</source>
      <translation>Klassen x d Zahlen</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>0 after the first task</source>
      <translation>0 nach der ersten Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>knows more than the means alone</source>
      <translation>weiß mehr als die Mittelwerte allein</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>Regularisation</source>
      <translation>Regularisierung</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>weight of the rows against the size of the classifier's weights</source>
      <translation>Gewicht der Zeilen gegenüber der Größe der Gewichte des Klassifikators</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>Iterations</source>
      <translation>Iterationen</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>most rounds of fitting the classifier after each task</source>
      <translation>so viele Runden wird der Klassifikator nach jeder Aufgabe höchstens angepasst</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>Adapt</source>
      <translation>Anpassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/fetril/plugin.toml"></location>
      <source>train the network in the first task; without, it is taken as it comes, which suits pretrained ones</source>
      <translation>das Netz in der ersten Aufgabe trainieren; sonst wird es genommen, wie es ist, was zu vortrainierten passt</translation>
    </message>
    <message>
      <location filename="../../../plugins/finetune/plugin.toml"></location>
      <source>Fine-tuning</source>
      <translation>Fine-Tuning</translation>
    </message>
    <message>
      <location filename="../../../plugins/finetune/plugin.toml"></location>
      <source>Learns each task and does nothing about forgetting: the lower bound.</source>
      <translation>Lernt jede Aufgabe und tut nichts gegen das Vergessen: die Untergrenze.</translation>
    </message>
    <message>
      <location filename="../../../plugins/finetune/plugin.toml"></location>
      <source>it is the baseline</source>
      <translation>es ist die Vergleichsgröße</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>FPF</source>
      <translation>FPF</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>After the last task, trains normalisation and head alone for a few steps on kept rows; put it above any method.</source>
      <translation>Trainiert nach der letzten Aufgabe nur Normalisierung und Kopf für wenige Schritte auf aufbewahrten Zeilen; gehört über jede Methode.</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>no code of the paper was found: the parts are chosen by a setting instead of by a measured score, and rate and number of steps are ours; the memory of a method below is used where there is one</source>
      <translation>Code zur Arbeit wurde nicht gefunden: Die Teile wählt eine Einstellung statt eines gemessenen Maßes; Lernrate und Zahl der Schritte sind von uns; der Speicher einer Methode darunter wird genutzt, wo es einen gibt</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>finetuning a few parts once gives back what plain SGD lost</source>
      <translation>einmaliges Nachtrainieren weniger Teile gibt zurück, was einfaches SGD verlor</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>after replay, on the rows it has kept, it costs nothing</source>
      <translation>nach Replay, auf den dort aufbewahrten Zeilen, kostet es nichts</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>at a switch, norms and head change more beside their usual change than the other layers do</source>
      <translation>bei einem Wechsel ändern sich Normalisierungen und Kopf, gemessen an ihrer üblichen Änderung, mehr als die anderen Schichten</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>how many rows are kept, where no method below keeps any</source>
      <translation>wie viele Zeilen aufbewahrt werden, wo keine Methode darunter welche aufbewahrt</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>what is trained again</source>
      <translation>was noch einmal trainiert wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>steps of an episode</source>
      <translation>Schritte je Episode</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>kept rows in each of these steps</source>
      <translation>aufbewahrte Zeilen in jedem dieser Schritte</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>step size of an episode, plain gradient steps</source>
      <translation>Schrittweite einer Episode, einfache Gradientenschritte</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>Distil</source>
      <translation>Destillieren</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>weight of the answers given when a row was kept (FPF-KD); only with a memory of its own</source>
      <translation>Gewicht der Antworten von damals, als eine Zeile aufbewahrt wurde (FPF-KD); nur mit eigenem Speicher</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Frequency replay</source>
      <translation>Häufigkeits-Replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Brings back classes that come too rarely to be kept, and leaves alone those too rare to be learnt.</source>
      <translation>Bringt Klassen zurück, die zu selten kommen, um zu bleiben, und lässt jene, die zu selten sind, um gelernt zu werden.</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>where no class comes back, nothing is replayed: a class must have been visited three times</source>
      <translation>wo keine Klasse wiederkommt, gibt es kein Replay: Eine Klasse muss dreimal da gewesen sein</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>200 rows of each class</source>
      <translation>200 Zeilen je Klasse</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Low</source>
      <translation>Untergrenze</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>classes in no more than this share of the tasks are too rare to be replayed</source>
      <translation>Klassen in höchstens diesem Anteil der Aufgaben sind zu selten für Replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>High</source>
      <translation>Obergrenze</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>classes in more than this share of the tasks come often enough</source>
      <translation>Klassen in mehr als diesem Anteil der Aufgaben kommen oft genug</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Visits</source>
      <translation>Besuche</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>tasks a class must have come in before it is replayed</source>
      <translation>in so vielen Aufgaben muss eine Klasse gewesen sein, bevor sie wiederholt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>rows kept of each class</source>
      <translation>aufbewahrte Zeilen je Klasse</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Policy</source>
      <translation>Auswahl</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>which absent classes are replayed: the rarest within the bounds, or any</source>
      <translation>welche fehlenden Klassen wiederholt werden: die seltensten innerhalb der Grenzen (frequency) oder beliebige (random)</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Budget</source>
      <translation>Budget</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>with the random policy: classes replayed for each one present, on average</source>
      <translation>bei random: wiederholte Klassen je anwesender Klasse, im Mittel</translation>
    </message>
    <message>
      <location filename="../../../plugins/gdumb/plugin.toml"></location>
      <source>GDumb</source>
      <translation>GDumb</translation>
    </message>
    <message>
      <location filename="../../../plugins/gdumb/plugin.toml"></location>
      <source>Only collects a balanced memory, and learns from it alone, from the start, before every examination.</source>
      <translation>Sammelt nur einen ausgewogenen Speicher und lernt vor jeder Prüfung aus ihm allein, von vorn.</translation>
    </message>
    <message>
      <location filename="../../../plugins/gdumb/plugin.toml"></location>
      <source>the training table's optimizer for a fixed number of epochs, without cutmix; a full memory is kept balanced by reservoirs</source>
      <translation>der Optimierer der Trainingstabelle für eine feste Zahl von Epochen, ohne Cutmix; ein voller Speicher wird durch Reservoirs ausgewogen gehalten</translation>
    </message>
    <message>
      <location filename="../../../plugins/gdumb/plugin.toml"></location>
      <source>|M| rows and 1 copy of the weights</source>
      <translation>|M| Zeilen und 1 Kopie der Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/gdumb/plugin.toml"></location>
      <source>1 without gradient</source>
      <translation>1 ohne Gradienten</translation>
    </message>
    <message>
      <location filename="../../../plugins/gdumb/plugin.toml"></location>
      <source>0, then |M| x epochs at each task's end</source>
      <translation>0, dann |M| x Epochen am Ende jeder Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/gdumb/plugin.toml"></location>
      <source>passes over the memory at each task's end</source>
      <translation>Durchgänge durch den Speicher am Ende jeder Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/gdumb/plugin.toml"></location>
      <source>epochs</source>
      <translation>Epochen</translation>
    </message>
    <message>
      <location filename="../../../plugins/gem/plugin.toml"></location>
      <source>Gradient episodic memory</source>
      <translation>Gradient episodic memory</translation>
    </message>
    <message>
      <location filename="../../../plugins/gem/plugin.toml"></location>
      <source>Lets no step raise the loss on any past task's memory.</source>
      <translation>Lässt keinen Schritt den Verlust auf dem Speicher einer vergangenen Aufgabe erhöhen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/gem/plugin.toml"></location>
      <source>a task's memory is drawn at its end from all its rows, not its last ones; the dual is solved by coordinate descent</source>
      <translation>der Speicher einer Aufgabe wird an ihrem Ende aus allen ihren Zeilen gezogen, nicht aus den letzten; das duale Problem löst Koordinatenabstieg</translation>
    </message>
    <message>
      <location filename="../../../plugins/gem/plugin.toml"></location>
      <source>rows of each task</source>
      <translation>Zeilen je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/gem/plugin.toml"></location>
      <source>1 + tasks</source>
      <translation>1 + Aufgaben</translation>
    </message>
    <message>
      <location filename="../../../plugins/gem/plugin.toml"></location>
      <source>Per task</source>
      <translation>Je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/gem/plugin.toml"></location>
      <source>rows kept of each task</source>
      <translation>aufbewahrte Zeilen je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/gem/plugin.toml"></location>
      <source>Margin</source>
      <translation>Spielraum</translation>
    </message>
    <message>
      <location filename="../../../plugins/gem/plugin.toml"></location>
      <source>how much of every past gradient is added at least, once one is hurt</source>
      <translation>wie viel von jedem vergangenen Gradienten mindestens hinzukommt, sobald einer verletzt ist</translation>
    </message>
    <message>
      <location filename="../../../plugins/gpm/plugin.toml"></location>
      <source>Gradient projection memory</source>
      <translation>Gradient projection memory</translation>
    </message>
    <message>
      <location filename="../../../plugins/gpm/plugin.toml"></location>
      <source>Moves weights only where the inputs of earlier tasks do not reach.</source>
      <translation>Bewegt Gewichte nur dort, wohin die Eingaben früherer Aufgaben nicht reichen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/gpm/plugin.toml"></location>
      <source>linear layers only; biases of the body stay after the first task; the head is free; exact with plain SGD alone, for other optimizers rescale what was projected</source>
      <translation>nur lineare Schichten; Biases des Backbones bleiben nach der ersten Aufgabe; der Kopf ist frei; exakt nur mit einfachem SGD, da andere Optimierer das Projizierte skalieren</translation>
    </message>
    <message>
      <location filename="../../../plugins/gpm/plugin.toml"></location>
      <source>at most inputs x inputs numbers per layer</source>
      <translation>höchstens Eingaben x Eingaben Zahlen je Schicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/gpm/plugin.toml"></location>
      <source>Energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <location filename="../../../plugins/gpm/plugin.toml"></location>
      <source>share of the inputs' energy that is protected</source>
      <translation>Anteil der Energie der Eingaben, der geschützt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/gpm/plugin.toml"></location>
      <source>rows of a task from which its inputs are known</source>
      <translation>Zeilen einer Aufgabe, aus denen ihre Eingaben bekannt sind</translation>
    </message>
    <message>
      <location filename="../../../plugins/gss/plugin.toml"></location>
      <source>Gradient-based sample selection</source>
      <translation>Gradient-based sample selection</translation>
    </message>
    <message>
      <location filename="../../../plugins/gss/plugin.toml"></location>
      <source>Replays kept rows whose gradients point in many directions.</source>
      <translation>Wiederholt aufbewahrte Zeilen, deren Gradienten in viele Richtungen zeigen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/gss/plugin.toml"></location>
      <source>the greedy form; a batch's rows are compared with the same kept rows; a row is offered once, right after its step</source>
      <translation>die gierige Form; die Zeilen eines Batches werden mit denselben aufbewahrten Zeilen verglichen; eine Zeile wird einmal angeboten, gleich nach ihrem Schritt</translation>
    </message>
    <message>
      <location filename="../../../plugins/gss/plugin.toml"></location>
      <source>3, one of them row by row</source>
      <translation>3, einer davon Zeile für Zeile</translation>
    </message>
    <message>
      <location filename="../../../plugins/gss/plugin.toml"></location>
      <source>Compared</source>
      <translation>Verglichene</translation>
    </message>
    <message>
      <location filename="../../../plugins/gss/plugin.toml"></location>
      <source>kept rows whose gradients a new row's is compared with</source>
      <translation>aufbewahrte Zeilen, mit deren Gradienten der einer neuen Zeile verglichen wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Group masking</source>
      <translation>Gruppenmaske</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Judges each row among the classes of its batch alone, so that absent classes are not pushed away.</source>
      <translation>Beurteilt jede Zeile nur unter den Klassen ihres Batches, sodass fehlende Klassen nicht verdrängt werden.</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>accumulates more over a long stream than judging all classes</source>
      <translation>sammelt über eine lange Folge mehr an, als wenn alle Klassen verglichen werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Among</source>
      <translation>Unter</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>the classes a row is judged among: those of its batch, or all that have come so far</source>
      <translation>unter welchen Klassen eine Zeile beurteilt wird: denen ihres Batches oder allen bisherigen</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/plugin.toml"></location>
      <source>Hard attention to the task</source>
      <translation>Hard attention to the task</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/plugin.toml"></location>
      <source>Each task learns which units it uses; later tasks may hardly move the weights these units need.</source>
      <translation>Jede Aufgabe lernt, welche Einheiten sie nutzt; spätere dürfen die Gewichte dieser Einheiten kaum bewegen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/plugin.toml"></location>
      <source>the step, not the gradient, is scaled by what is free (the same with plain SGD), so that momentum and Adam leave used units alone; no early stopping; no normalisation layers; in streams of one epoch s grows once</source>
      <translation>nicht der Gradient, sondern der Schritt wird mit dem Freien skaliert (bei einfachem SGD dasselbe), damit Momentum und Adam genutzte Einheiten in Ruhe lassen; kein Early Stopping; keine Normalisierungsschichten; bei Folgen mit einer Epoche wächst s einmal</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/plugin.toml"></location>
      <source>one number per unit and task</source>
      <translation>eine Zahl je Einheit und Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/plugin.toml"></location>
      <source>forgets next to nothing where the task is known</source>
      <translation>vergisst fast nichts, bei bekannter Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/plugin.toml"></location>
      <source>learns all of Split-MNIST where the task is known</source>
      <translation>lernt ganz Split-MNIST, bei bekannter Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/plugin.toml"></location>
      <source>what a task pays for units that were free</source>
      <translation>was eine Aufgabe für Einheiten zahlt, die frei waren</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/plugin.toml"></location>
      <source>Steepness</source>
      <translation>Steilheit</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/plugin.toml"></location>
      <source>how close to 0 or 1 the gates get within each epoch, and are when examined</source>
      <translation>wie nahe an 0 oder 1 die Gates innerhalb jeder Epoche kommen und beim Prüfen sind</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>iCaRL</source>
      <translation>iCaRL</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>Keeps the most telling rows of each class and names the class whose mean feature is nearest.</source>
      <translation>Bewahrt die aussagekräftigsten Zeilen jeder Klasse auf und nennt die Klasse mit dem nächsten mittleren Merkmal.</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>new classes can be named once their task has ended; all outputs are trained from the start unless told otherwise</source>
      <translation>neue Klassen können genannt werden, sobald ihre Aufgabe zu Ende ist; alle Ausgänge werden von Anfang an trainiert, wenn nicht anders gesagt</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>K rows and 1 copy of the model</source>
      <translation>K Zeilen und 1 Kopie des Modells</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>how many exemplars are kept, shared by all classes</source>
      <translation>wie viele Exemplare aufbewahrt werden, von allen Klassen geteilt</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>exemplars of each class, kept for good; 0 means as the capacity says</source>
      <translation>Exemplare je Klasse, endgültig aufbewahrt; 0 heißt: wie die Kapazität es sagt</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>how much the old answers are softened</source>
      <translation>wie sehr die alten Antworten weichgezeichnet werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>Outputs</source>
      <translation>Ausgänge</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>train all outputs from the start, or each from the task that brings its class</source>
      <translation>alle Ausgänge von Anfang an trainieren, oder jeden ab der Aufgabe, die seine Klasse bringt</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>Central</source>
      <translation>Zentral</translation>
    </message>
    <message>
      <location filename="../../../plugins/icarl/plugin.toml"></location>
      <source>exemplars aim at the mean scaled to length 1, which favours rows near the middle of their class</source>
      <translation>Exemplare zielen auf den Mittelwert der Länge 1, was Zeilen nahe der Mitte ihrer Klasse bevorzugt</translation>
    </message>
    <message>
      <location filename="../../../plugins/joint-training/plugin.toml"></location>
      <source>Joint training</source>
      <translation>Gemeinsames Training</translation>
    </message>
    <message>
      <location filename="../../../plugins/joint-training/plugin.toml"></location>
      <source>Learns all tasks at once from the first step on: the upper bound.</source>
      <translation>Lernt vom ersten Schritt an alle Aufgaben auf einmal: die Obergrenze.</translation>
    </message>
    <message>
      <location filename="../../../plugins/joint-training/plugin.toml"></location>
      <source>all data</source>
      <translation>alle Daten</translation>
    </message>
    <message>
      <location filename="../../../plugins/joint-training/plugin.toml"></location>
      <source>learns all classes where fine-tuning keeps only the last</source>
      <translation>lernt alle Klassen, wo Fine-Tuning nur die letzten behält</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>k-FPF</source>
      <translation>k-FPF</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>Plain learning without replay, and k short episodes in which norms and head alone are trained on kept rows.</source>
      <translation>Einfaches Lernen ohne Replay und k kurze Episoden, in denen nur Normalisierungen und Kopf auf aufbewahrten Zeilen trainiert werden.</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>no code of the paper was found: the parts are chosen by a setting, and k, rate and number of steps are ours</source>
      <translation>Code zur Arbeit wurde nicht gefunden: Die Teile wählt eine Einstellung; k, Lernrate und Zahl der Schritte sind von uns</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>comes within 12 points of replay with two thirds of the rows it goes through</source>
      <translation>kommt bis auf 12 Punkte an Replay heran, mit zwei Dritteln der Zeilen, die dieses durchgeht</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>weight of the answers given when a row was kept (k-FPF-KD); only with a memory of its own</source>
      <translation>Gewicht der Antworten von damals, als eine Zeile aufbewahrt wurde (k-FPF-KD); nur mit eigenem Speicher</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>how many episodes, evenly over the stream</source>
      <translation>wie viele Episoden, gleichmäßig über die Folge</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2/plugin.toml"></location>
      <source>L2 to the old weights</source>
      <translation>L2 zu den alten Gewichten</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2/plugin.toml"></location>
      <source>Pulls every weight equally hard to where the last task left it.</source>
      <translation>Zieht jedes Gewicht gleich stark dorthin, wo die letzte Aufgabe es ließ.</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2/plugin.toml"></location>
      <source>the paper's control without importance; one anchor, the latest weights</source>
      <translation>die Kontrolle der Arbeit ohne Wichtigkeit; ein Anker, die jüngsten Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2/plugin.toml"></location>
      <source>1 copy of the weights</source>
      <translation>1 Kopie der Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2/plugin.toml"></location>
      <source>where each task brings new classes, holding old weights does not keep old answers: on the digits in five tasks it ends at 0.19, fine-tuning at 0.15 (three seeds)</source>
      <translation>wo jede Aufgabe neue Klassen bringt, bewahrt das Halten alter Gewichte keine alten Antworten: Auf den Ziffern in fünf Aufgaben endet es bei 0.19, Fine-Tuning bei 0.15 (drei Seeds)</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>Learning to prompt (L2P)</source>
      <translation>Learning to prompt (L2P)</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>Learns a shared pool of prompts; each picture picks those whose keys are nearest its own features.</source>
      <translation>Lernt einen gemeinsamen Vorrat an Prompts; jedes Bild wählt die, deren Schlüssel seinen eigenen Merkmalen am nächsten sind.</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>a far smaller transformer, pretrained by the workbench; every picture picks its own prompts, where the authors' code lets a batch vote, in tests too; no penalty on prompts picked often; prompts get no place of their own</source>
      <translation>ein viel kleinerer, vom Programm vortrainierter Transformer; jedes Bild wählt seine Prompts selbst, wo im Code der Autoren ein Batch abstimmt, auch beim Testen; kein Strafterm auf oft gewählte Prompts; Prompts bekommen keine eigene Position</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>M prompts and keys</source>
      <translation>M Prompts und Schlüssel</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>2, the second with N L_p more tokens</source>
      <translation>2, der zweite mit N L_p Tokens mehr</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>how many prompts the pool holds</source>
      <translation>wie viele Prompts der Vorrat enthält</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>tokens of each prompt</source>
      <translation>Tokens je Prompt</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>Top</source>
      <translation>Gewählte</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>how many prompts each picture picks</source>
      <translation>wie viele Prompts jedes Bild wählt</translation>
    </message>
    <message>
      <location filename="../../../plugins/l2p/plugin.toml"></location>
      <source>how strongly keys are pulled towards the queries that picked them</source>
      <translation>wie stark Schlüssel zu den Anfragen gezogen werden, die sie gewählt haben</translation>
    </message>
    <message>
      <location filename="../../../plugins/lwf/plugin.toml"></location>
      <source>Learning without forgetting</source>
      <translation>Learning without forgetting</translation>
    </message>
    <message>
      <location filename="../../../plugins/lwf/plugin.toml"></location>
      <source>On new rows, keeps the answers the network gave before the task began.</source>
      <translation>Behält auf neuen Zeilen die Antworten bei, die das Netz vor Beginn der Aufgabe gab.</translation>
    </message>
    <message>
      <location filename="../../../plugins/lwf/plugin.toml"></location>
      <source>no warm-up of the new head alone; the distillation is multiplied by the squared temperature</source>
      <translation>kein Aufwärmen des neuen Kopfes allein; die Destillation wird mit dem Quadrat der Temperatur multipliziert</translation>
    </message>
    <message>
      <location filename="../../../plugins/lwf/plugin.toml"></location>
      <source>weight of the old answers</source>
      <translation>Gewicht der alten Antworten</translation>
    </message>
    <message>
      <location filename="../../../plugins/lwf/plugin.toml"></location>
      <source>how much the answers are softened</source>
      <translation>wie sehr die Antworten weichgezeichnet werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/lwf/plugin.toml"></location>
      <source>Growing</source>
      <translation>Wachsend</translation>
    </message>
    <message>
      <location filename="../../../plugins/lwf/plugin.toml"></location>
      <source>multiply the weight by the number of tasks before, where they share their outputs</source>
      <translation>das Gewicht mit der Zahl der Aufgaben davor multiplizieren, wo diese sich die Ausgänge teilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/lwf/plugin.toml"></location>
      <source>without heads: keep the old answers of classes seen so far, or also the small ones of classes to come</source>
      <translation>ohne eigene Köpfe: die alten Antworten nur für bisherige Klassen beibehalten, oder auch die kleinen für künftige</translation>
    </message>
    <message>
      <location filename="../../../plugins/linear-probe/plugin.toml"></location>
      <source>Linear probe</source>
      <translation>Lineare Probe</translation>
    </message>
    <message>
      <location filename="../../../plugins/linear-probe/plugin.toml"></location>
      <source>Freezes the body and lets only the head learn: what good features alone can do.</source>
      <translation>Friert das Backbone ein und lässt nur den Kopf lernen: was gute Merkmale allein vermögen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/linear-probe/plugin.toml"></location>
      <source>1, through the head alone</source>
      <translation>1, nur durch den Kopf</translation>
    </message>
    <message>
      <location filename="../../../plugins/linear-probe/plugin.toml"></location>
      <source>keeps old classes that fine-tuning the whole pretrained transformer loses</source>
      <translation>behält alte Klassen, die Fine-Tuning des ganzen vortrainierten Transformers verliert</translation>
    </message>
    <message>
      <location filename="../../../plugins/linear-probe/plugin.toml"></location>
      <source>Masked</source>
      <translation>Maskiert</translation>
    </message>
    <message>
      <location filename="../../../plugins/linear-probe/plugin.toml"></location>
      <source>judge each row among the classes of its task alone, as prompt methods do</source>
      <translation>jede Zeile nur unter den Klassen ihrer Aufgabe beurteilen, wie Prompt-Methoden es tun</translation>
    </message>
    <message>
      <location filename="../../../plugins/lines/plugin.toml"></location>
      <source>LiNeS</source>
      <translation>LiNeS</translation>
    </message>
    <message>
      <location filename="../../../plugins/lines/plugin.toml"></location>
      <source>After a task, gives back most of what the shallow layers changed and little of what the deep ones did.</source>
      <translation>Nimmt nach einer Aufgabe das meiste zurück, was die flachen Schichten änderten, und wenig von dem, was die tiefen taten.</translation>
    </message>
    <message>
      <location filename="../../../plugins/lines/plugin.toml"></location>
      <source>alpha is a setting instead of chosen on validation data; the head, frozen in the paper, keeps its change; the first task, which starts from random weights and not from a pretrained model, is left as trained</source>
      <translation>Alpha ist eine Einstellung, statt auf Validierungsdaten gewählt zu werden; der Kopf, in der Arbeit eingefroren, behält seine Änderung; die erste Aufgabe, die mit zufälligen statt vortrainierten Gewichten beginnt, bleibt wie trainiert</translation>
    </message>
    <message>
      <location filename="../../../plugins/lines/plugin.toml"></location>
      <source>what the first block keeps of its change; the last keeps all</source>
      <translation>was der erste Block von seiner Änderung behält; der letzte behält alles</translation>
    </message>
    <message>
      <location filename="../../../plugins/lines/plugin.toml"></location>
      <source>First</source>
      <translation>Erste</translation>
    </message>
    <message>
      <location filename="../../../plugins/lines/plugin.toml"></location>
      <source>the first task after which weights are scaled; 1 where the model comes pretrained</source>
      <translation>die erste Aufgabe, nach der Gewichte skaliert werden; 1, wenn das Modell vortrainiert ist</translation>
    </message>
    <message>
      <location filename="../../../plugins/lines/plugin.toml"></location>
      <source>task</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>LUCIR</source>
      <translation>LUCIR</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>Class weights of equal length, features that keep their direction, room between old and new classes.</source>
      <translation>Klassengewichte gleicher Länge, Merkmale, die ihre Richtung behalten, Abstand zwischen alten und neuen Klassen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>exemplars by the replay block on top; new class weights are not imprinted; no balanced fine-tuning at the end; the last layer keeps its ReLU</source>
      <translation>Exemplare durch den Replay-Baustein darüber; neue Klassengewichte werden nicht vorgeprägt; kein ausgewogenes Fine-Tuning am Ende; die letzte Schicht behält ihr ReLU</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>with replay, keeps old classes that fine-tuning loses</source>
      <translation>behält mit Replay alte Klassen, die Fine-Tuning verliert</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>how much turned features cost</source>
      <translation>was gedrehte Merkmale kosten</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>how much nearer an old row shall be to its own class than to any new one, as a cosine</source>
      <translation>um wie viel näher eine alte Zeile ihrer eigenen Klasse sein soll als jeder neuen, als Kosinus</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>Separation</source>
      <translation>Trennung</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>weight of that margin</source>
      <translation>Gewicht dieses Abstands</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>Rivals</source>
      <translation>Rivalen</translation>
    </message>
    <message>
      <location filename="../../../plugins/lucir/plugin.toml"></location>
      <source>how many of the nearest new classes count</source>
      <translation>wie viele der nächsten neuen Klassen zählen</translation>
    </message>
    <message>
      <location filename="../../../plugins/mir/plugin.toml"></location>
      <source>Maximally interfered retrieval</source>
      <translation>Maximally interfered retrieval</translation>
    </message>
    <message>
      <location filename="../../../plugins/mir/plugin.toml"></location>
      <source>Replays the kept rows that the coming step would hurt most.</source>
      <translation>Wiederholt die aufbewahrten Zeilen, denen der kommende Schritt am meisten schaden würde.</translation>
    </message>
    <message>
      <location filename="../../../plugins/mir/plugin.toml"></location>
      <source>the virtual step is a plain gradient step at the training table's rate; a row is offered to the memory once</source>
      <translation>der gedachte Schritt ist ein einfacher Gradientenschritt mit der Lernrate der Trainingstabelle; eine Zeile wird dem Speicher einmal angeboten</translation>
    </message>
    <message>
      <location filename="../../../plugins/mir/plugin.toml"></location>
      <source>Candidates</source>
      <translation>Kandidaten</translation>
    </message>
    <message>
      <location filename="../../../plugins/mir/plugin.toml"></location>
      <source>kept rows among which those are chosen</source>
      <translation>aufbewahrte Zeilen, unter denen diese gewählt werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/mas/plugin.toml"></location>
      <source>Memory aware synapses</source>
      <translation>Memory aware synapses</translation>
    </message>
    <message>
      <location filename="../../../plugins/mas/plugin.toml"></location>
      <source>Weighs each weight by how much it moves the outputs; needs no labels.</source>
      <translation>Gewichtet jedes Gewicht danach, wie sehr es die Ausgänge bewegt; braucht keine Labels.</translation>
    </message>
    <message>
      <location filename="../../../plugins/mas/plugin.toml"></location>
      <source>importance from at most `samples` rows, over the outputs of the row's own head</source>
      <translation>Wichtigkeit aus höchstens `samples` Zeilen, über die Ausgänge des eigenen Kopfes der Zeile</translation>
    </message>
    <message>
      <location filename="../../../plugins/mas/plugin.toml"></location>
      <source>pull towards the old weights</source>
      <translation>Zug zu den alten Gewichten hin</translation>
    </message>
    <message>
      <location filename="../../../plugins/nearest-mean/plugin.toml"></location>
      <source>Nearest class mean</source>
      <translation>Nächster Klassenmittelwert</translation>
    </message>
    <message>
      <location filename="../../../plugins/nearest-mean/plugin.toml"></location>
      <source>After the first task learns only the mean feature of each class, and names the nearest.</source>
      <translation>Lernt nach der ersten Aufgabe nur das mittlere Merkmal jeder Klasse und nennt das nächste.</translation>
    </message>
    <message>
      <location filename="../../../plugins/nearest-mean/plugin.toml"></location>
      <source>the features are the network's, trained on the first task unless it comes pretrained; no learnt metric</source>
      <translation>die Merkmale sind die des Netzes, auf der ersten Aufgabe trainiert, wenn es nicht vortrainiert ist; kein gelerntes Abstandsmaß</translation>
    </message>
    <message>
      <location filename="../../../plugins/nearest-mean/plugin.toml"></location>
      <source>Compare</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <location filename="../../../plugins/nearest-mean/plugin.toml"></location>
      <source>distance: between features and means as they are; cosine: of their directions alone</source>
      <translation>distance: zwischen Merkmalen und Mittelwerten, wie sie sind; cosine: nur zwischen ihren Richtungen</translation>
    </message>
    <message>
      <location filename="../../../plugins/online-ewc/plugin.toml"></location>
      <source>Online EWC</source>
      <translation>Online-EWC</translation>
    </message>
    <message>
      <location filename="../../../plugins/online-ewc/plugin.toml"></location>
      <source>EWC with one running importance: its memory does not grow with the number of tasks.</source>
      <translation>EWC mit einer laufenden Wichtigkeit: Ihr Speicher wächst nicht mit der Zahl der Aufgaben.</translation>
    </message>
    <message>
      <location filename="../../../plugins/online-ewc/plugin.toml"></location>
      <source>only the penalty is taken over, not the two networks; importance from at most `samples` rows</source>
      <translation>nur der Strafterm ist übernommen, nicht die zwei Netze; Wichtigkeit aus höchstens `samples` Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/online-ewc/plugin.toml"></location>
      <source>where each task brings new classes, holding old weights does not keep old answers: on the digits in five tasks it ends at 0.14, fine-tuning at 0.15 (three seeds)</source>
      <translation>wo jede Aufgabe neue Klassen bringt, bewahrt das Halten alter Gewichte keine alten Antworten: Auf den Ziffern in fünf Aufgaben endet es bei 0.14, Fine-Tuning bei 0.15 (drei Seeds)</translation>
    </message>
    <message>
      <location filename="../../../plugins/online-ewc/plugin.toml"></location>
      <source>pull towards the latest weights; with plain SGD, too much of it diverges</source>
      <translation>Zug zu den jüngsten Gewichten hin; zu viel davon divergiert bei einfachem SGD</translation>
    </message>
    <message>
      <location filename="../../../plugins/online-ewc/plugin.toml"></location>
      <source>how much of the old importance stays at a task's end</source>
      <translation>wie viel der alten Wichtigkeit am Ende einer Aufgabe bleibt</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>OnPro</source>
      <translation>OnPro</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Prototypes made from each batch push one another apart, and tell which classes are mixed in replay.</source>
      <translation>Prototypen aus jedem Batch stoßen einander ab und sagen, welche Klassen im Replay gemischt werden.</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>a small network; four turns of a picture instead of sixteen; views are shifted and scaled, without flips and loss of colour; where tasks are known, all classes compete in training all the same</source>
      <translation>ein kleines Netz; vier Drehungen eines Bildes statt sechzehn; Ansichten werden verschoben und skaliert, ohne Spiegeln und Farbverlust; wo Aufgaben bekannt sind, konkurrieren im Training trotzdem alle Klassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>|M| rows, and a projector</source>
      <translation>|M| Zeilen und ein Projektor</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>2 of new and 2 of kept rows for each turn, and 3 more</source>
      <translation>2 von neuen und 2 von aufbewahrten Zeilen je Drehung, und 3 weitere</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>as many</source>
      <translation>ebenso viele</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>ends above plain replay with the same memory</source>
      <translation>endet über einfachem Replay mit demselben Speicher</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>forgets less than plain replay</source>
      <translation>vergisst weniger als einfaches Replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>prototypes that push one another apart help replay alone</source>
      <translation>Prototypen, die einander abstoßen, helfen schon bloßem Replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>and they are less alike than without</source>
      <translation>und sie ähneln einander weniger als ohne</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>kept rows drawn in each step, at most seven for each class seen</source>
      <translation>aufbewahrte Zeilen, die in jedem Schritt gezogen werden, höchstens sieben je gesehener Klasse</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Prototypes</source>
      <translation>Prototypen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>whose prototypes push one another apart: those of new rows, those of kept rows, each among themselves</source>
      <translation>wessen Prototypen einander abstoßen: die neuer Zeilen, die aufbewahrter, jeweils untereinander</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Instances</source>
      <translation>Instanzen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>contrast among single pictures and their turns as well; the dear part of a step</source>
      <translation>auch einzelne Bilder und ihre Drehungen kontrastieren; der teure Teil eines Schritts</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Feedback</source>
      <translation>Rückmeldung</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>mix kept rows, the more of two classes the nearer their prototypes</source>
      <translation>aufbewahrte Zeilen mischen, umso mehr von zwei Klassen, je näher deren Prototypen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>temperature of the contrast among prototypes</source>
      <translation>Temperatur des Kontrasts unter Prototypen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Instance temperature</source>
      <translation>Temperatur der Instanzen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>temperature of the contrast among pictures</source>
      <translation>Temperatur des Kontrasts unter Bildern</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Plain</source>
      <translation>Schlicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>share of the replay batch that is mixed at random; the rest as the prototypes say</source>
      <translation>Anteil des Replay-Batches, der zufällig gemischt wird; der Rest so, wie die Prototypen sagen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Mix</source>
      <translation>Mischen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>chance that a row, or a pair of classes, is mixed at all</source>
      <translation>Wahrscheinlichkeit, dass eine Zeile oder ein Klassenpaar überhaupt gemischt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Rotations</source>
      <translation>Drehungen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>turns by a right angle that count as classes of their own in the contrast among pictures</source>
      <translation>Drehungen um rechte Winkel, die im Kontrast unter Bildern als eigene Klassen zählen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Projection</source>
      <translation>Projektion</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>length of a projection</source>
      <translation>Länge einer Projektion</translation>
    </message>
    <message>
      <location filename="../../../plugins/ogd/plugin.toml"></location>
      <source>Orthogonal gradient descent</source>
      <translation>Orthogonal gradient descent</translation>
    </message>
    <message>
      <location filename="../../../plugins/ogd/plugin.toml"></location>
      <source>Steps only in directions that leave the old answers as they are.</source>
      <translation>Geht nur in Richtungen, die die alten Antworten lassen, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../../../plugins/ogd/plugin.toml"></location>
      <source>the true class's logit only; with momentum or Adam the step is no longer at right angles, only the gradient is</source>
      <translation>nur das Logit der wahren Klasse; mit Momentum oder Adam steht nicht mehr der Schritt im rechten Winkel, nur der Gradient</translation>
    </message>
    <message>
      <location filename="../../../plugins/ogd/plugin.toml"></location>
      <source>m copies of the weights per task</source>
      <translation>m Kopien der Gewichte je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/ogd/plugin.toml"></location>
      <source>rows of each task whose gradients are kept</source>
      <translation>Zeilen je Aufgabe, deren Gradienten aufbewahrt werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/owm/plugin.toml"></location>
      <source>Orthogonal weights modification</source>
      <translation>Orthogonal weights modification</translation>
    </message>
    <message>
      <location filename="../../../plugins/owm/plugin.toml"></location>
      <source>Learns in directions that the inputs of earlier tasks do not point along, layer by layer.</source>
      <translation>Lernt Schicht für Schicht in Richtungen, in die die Eingaben früherer Aufgaben nicht zeigen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/owm/plugin.toml"></location>
      <source>no context-dependent module; other weights than those of linear layers and convolutions move freely; exact with plain SGD alone, for other optimizers rescale what was projected</source>
      <translation>kein kontextabhängiges Modul; andere Gewichte als die linearer Schichten und Faltungen bewegen sich frei; exakt nur mit einfachem SGD, da andere Optimierer das Projizierte skalieren</translation>
    </message>
    <message>
      <location filename="../../../plugins/owm/plugin.toml"></location>
      <source>inputs x inputs numbers per layer</source>
      <translation>Eingaben x Eingaben Zahlen je Schicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/owm/plugin.toml"></location>
      <source>keeps old classes that fine-tuning loses, without storing a row</source>
      <translation>behält alte Klassen, die Fine-Tuning verliert, ohne eine Zeile zu speichern</translation>
    </message>
    <message>
      <location filename="../../../plugins/owm/plugin.toml"></location>
      <source>how little the first batches of a task are protected; smaller protects more</source>
      <translation>wie wenig die ersten Batches einer Aufgabe geschützt werden; kleiner schützt mehr</translation>
    </message>
    <message>
      <location filename="../../../plugins/owm/plugin.toml"></location>
      <source>what is left of that at the last batch: the later, the better protected</source>
      <translation>was davon beim letzten Batch übrig ist: je später, desto besser geschützt</translation>
    </message>
    <message>
      <location filename="../../../plugins/owm/plugin.toml"></location>
      <source>rows whose mean input counts as one</source>
      <translation>Zeilen, deren mittlere Eingabe als eine zählt</translation>
    </message>
    <message>
      <location filename="../../../plugins/packnet/plugin.toml"></location>
      <source>PackNet</source>
      <translation>PackNet</translation>
    </message>
    <message>
      <location filename="../../../plugins/packnet/plugin.toml"></location>
      <source>Each task takes free weights, gives the smallest back and freezes the rest: nothing is forgotten.</source>
      <translation>Jede Aufgabe nimmt freie Gewichte, gibt die kleinsten zurück und friert die übrigen ein: Nichts wird vergessen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/packnet/plugin.toml"></location>
      <source>starts from an untrained network, not from ImageNet; pruning comes within the task's steps, and the optimizer goes on; the last task is pruned like the others</source>
      <translation>beginnt mit einem untrainierten Netz, nicht mit ImageNet; das Ausdünnen kommt innerhalb der Schritte der Aufgabe, und der Optimierer macht weiter; die letzte Aufgabe wird ausgedünnt wie die anderen</translation>
    </message>
    <message>
      <location filename="../../../plugins/packnet/plugin.toml"></location>
      <source>two bytes per weight</source>
      <translation>zwei Bytes je Gewicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/packnet/plugin.toml"></location>
      <source>forgets nothing where the task is known</source>
      <translation>vergisst nichts, bei bekannter Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/packnet/plugin.toml"></location>
      <source>share of a task's weights that it gives back, in each layer (the paper has 0.5 and 0.75)</source>
      <translation>Anteil der Gewichte, den eine Aufgabe zurückgibt, je Schicht (in der Arbeit 0.5 und 0.75)</translation>
    </message>
    <message>
      <location filename="../../../plugins/packnet/plugin.toml"></location>
      <source>Retrain</source>
      <translation>Nachtraining</translation>
    </message>
    <message>
      <location filename="../../../plugins/packnet/plugin.toml"></location>
      <source>share of a task's steps that come after pruning (the paper has 10 epochs of 30)</source>
      <translation>Anteil der Schritte einer Aufgabe nach dem Ausdünnen (in der Arbeit 10 Epochen von 30)</translation>
    </message>
    <message>
      <location filename="../../../plugins/progressive/plugin.toml"></location>
      <source>Progressive networks</source>
      <translation>Progressive networks</translation>
    </message>
    <message>
      <location filename="../../../plugins/progressive/plugin.toml"></location>
      <source>A new column for every task, beside the frozen ones of the past and fed by them.</source>
      <translation>Eine neue Spalte für jede Aufgabe, neben den eingefrorenen von früher und von ihnen gespeist.</translation>
    </message>
    <message>
      <location filename="../../../plugins/progressive/plugin.toml"></location>
      <source>supervised tasks instead of games; every column is as wide as the first and has outputs for all classes, of which its own are read; the optimizer starts anew with each column</source>
      <translation>überwachte Aufgaben statt Spielen; jede Spalte ist so breit wie die erste und hat Ausgänge für alle Klassen, von denen ihre eigenen gelesen werden; der Optimierer beginnt mit jeder Spalte neu</translation>
    </message>
    <message>
      <location filename="../../../plugins/progressive/plugin.toml"></location>
      <source>per task a column and its lateral connections, which grow with the columns before</source>
      <translation>je Aufgabe eine Spalte und ihre Querverbindungen, die mit den früheren Spalten wachsen</translation>
    </message>
    <message>
      <location filename="../../../plugins/progressive/plugin.toml"></location>
      <source>1 per task so far</source>
      <translation>1 je bisheriger Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>Prototype-sample relation distillation</source>
      <translation>Prototype-sample relation distillation</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>Contrast makes features, a prototype names each class, and old prototypes keep their relations to the new rows.</source>
      <translation>Kontrast bildet Merkmale, ein Prototyp benennt jede Klasse, und alte Prototypen behalten ihre Beziehungen zu den neuen Zeilen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>small pictures and networks; relations are taken from features of length 1, softened by 0.2; the relation is a softmax over rows as in the paper's text, over classes (its code) as an option; the teacher is in eval mode</source>
      <translation>kleine Bilder und Netze; Beziehungen aus Merkmalen der Länge 1, mit 0.2 weichgezeichnet; die Beziehung ist ein Softmax über Zeilen wie im Text der Arbeit, wahlweise über Klassen (ihr Code); der Lehrer ist im Eval-Modus</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>1 copy of the model, 1 prototype a class</source>
      <translation>1 Kopie des Modells, 1 Prototyp je Klasse</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>4 (two views, twice)</source>
      <translation>4 (zwei Ansichten, zweimal)</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>relations to old prototypes keep forgetting lower</source>
      <translation>Beziehungen zu alten Prototypen halten das Vergessen niedriger</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>relations to old prototypes raise average accuracy</source>
      <translation>Beziehungen zu alten Prototypen erhöhen die mittlere Genauigkeit</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>is at least as accurate as LwF where the task is told, with no row stored</source>
      <translation>ist mindestens so genau wie LwF bei genannter Aufgabe, ohne eine gespeicherte Zeile</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>is more accurate than fine-tuning where the task is told</source>
      <translation>ist genauer als Fine-Tuning, bei genannter Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>old prototypes move</source>
      <translation>alte Prototypen bewegen sich</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>prototypes that move name more where the task is not told than prototypes that stand still</source>
      <translation>bewegliche Prototypen benennen bei nicht genannter Aufgabe mehr als feste</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>weight of the old prototypes' relations to the new rows</source>
      <translation>Gewicht der Beziehungen der alten Prototypen zu den neuen Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>Attract</source>
      <translation>Anziehung</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>weight of the pull of each prototype to its rows</source>
      <translation>Gewicht des Zugs jedes Prototyps zu seinen Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>of the contrast: lower looks at the nearest rows more</source>
      <translation>des Kontrasts: kleiner achtet mehr auf die nächsten Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>Softness</source>
      <translation>Weichheit</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>temperature of the relations</source>
      <translation>Temperatur der Beziehungen</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>learning rate of the prototypes, which have no momentum and no decay</source>
      <translation>Lernrate der Prototypen, die weder Momentum noch Weight Decay haben</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>Relation</source>
      <translation>Beziehung</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>what a relation is: how each old prototype shares itself among the rows, or each row among the old classes</source>
      <translation>was eine Beziehung ist: wie sich jeder alte Prototyp auf die Zeilen verteilt, oder jede Zeile auf die alten Klassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>Move</source>
      <translation>Bewegen</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>let old prototypes move with the features</source>
      <translation>alte Prototypen mit den Merkmalen mitgehen lassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>Projected</source>
      <translation>Projiziert</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>numbers per row that are contrasted</source>
      <translation>Zahlen je Zeile, die kontrastiert werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>most by which a view is turned</source>
      <translation>um wie viel eine Ansicht höchstens gedreht wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>most by which a view is moved</source>
      <translation>um wie viel eine Ansicht höchstens verschoben wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>Shrink</source>
      <translation>Ausschnitt</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>smallest part of the side that a view shows</source>
      <translation>kleinster Teil der Seite, den eine Ansicht zeigt</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>side of a square that is blanked out in a view; 0 means none</source>
      <translation>Seitenlänge eines Quadrats, das in einer Ansicht geleert wird; 0 heißt: keines</translation>
    </message>
    <message>
      <location filename="../../../plugins/ranpac/plugin.toml"></location>
      <source>RanPAC</source>
      <translation>RanPAC</translation>
    </message>
    <message>
      <location filename="../../../plugins/ranpac/plugin.toml"></location>
      <source>Projects features at random, and reads them by a ridge regression over sums of all the past.</source>
      <translation>Projiziert Merkmale zufällig und liest sie mit einer Ridge-Regression über Summen alles Vergangenen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/ranpac/plugin.toml"></location>
      <source>the network is trained on the first task, unless it comes pretrained, and no adapters; 1000 random features by default where the paper has 10 000, from 768</source>
      <translation>das Netz wird auf der ersten Aufgabe trainiert, wenn es nicht vortrainiert ist, und hat keine Adapter; 1000 Zufallsmerkmale, wo die Arbeit 10 000 hat, aus 768</translation>
    </message>
    <message>
      <location filename="../../../plugins/ranpac/plugin.toml"></location>
      <source>M x M + M x classes + d x M numbers</source>
      <translation>M x M + M x Klassen + d x M Zahlen</translation>
    </message>
    <message>
      <location filename="../../../plugins/ranpac/plugin.toml"></location>
      <source>reads far more out of the same features than their means do</source>
      <translation>liest aus denselben Merkmalen viel mehr heraus als deren Mittelwerte</translation>
    </message>
    <message>
      <location filename="../../../plugins/ranpac/plugin.toml"></location>
      <source>random features; memory grows with their square</source>
      <translation>Zufallsmerkmale; der Speicher wächst mit dem Quadrat</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>Refresh learning</source>
      <translation>Refresh learning</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>Unlearns a little of every batch before the methods below learn it again; put it above any of them.</source>
      <translation>Verlernt ein wenig von jedem Batch, bevor die Methoden darunter ihn wieder lernen; gehört über jede von ihnen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>the step of the released code, tensor by tensor; as in the paper it comes before the learning step, where the released code takes it after</source>
      <translation>der Schritt des veröffentlichten Codes, Tensor für Tensor; wie in der Arbeit kommt er vor dem Lernschritt, im veröffentlichten Code danach</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>1 number for each weight</source>
      <translation>1 Zahl je Gewicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>costs DER++ no accuracy at a small strength</source>
      <translation>kostet DER++ bei kleiner Stärke keine Genauigkeit</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>ends in flatter weights than DER++ alone</source>
      <translation>endet in flacheren Gewichten als DER++ allein</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>a step that is far too long hurts, so it is really taken</source>
      <translation>ein viel zu langer Schritt schadet, er wird also wirklich getan</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>length of the unlearning step as a share of each tensor's length; short runs need far more than the paper's 1e-5</source>
      <translation>Länge des Verlernschritts als Anteil der Länge jedes Tensors; kurze Läufe brauchen viel mehr als die 1e-5 der Arbeit</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>Times</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>unlearning steps before each learning step</source>
      <translation>Verlernschritte vor jedem Lernschritt</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>how much Fisher's information shortens the step; 0 leaves it out</source>
      <translation>wie sehr die Fisher-Information den Schritt verkürzt; 0 lässt sie weg</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>how much of the earlier tasks' information is kept at a task's end</source>
      <translation>wie viel der Information früherer Aufgaben am Ende einer Aufgabe bleibt</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>noise added to the step</source>
      <translation>Rauschen, das zum Schritt hinzukommt</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>rows that Fisher's information is the mean over; 0 means all of the task</source>
      <translation>Zeilen, über die die Fisher-Information gemittelt wird; 0 heißt: alle der Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Rehearsal-free: distilled yes and no</source>
      <translation>Ohne Rehearsal: destilliertes Ja und Nein</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Asks yes or no for every class seen, and lets the network of before answer for the old ones (PredKD).</source>
      <translation>Fragt für jede gesehene Klasse nach Ja oder Nein und lässt das frühere Netz für die alten antworten (PredKD).</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>with distillation, importance keeps what it loses alone</source>
      <translation>mit Destillation behält Wichtigkeit, was sie allein verliert</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>with distillation, holding all weights alike is no worse than by importance</source>
      <translation>mit Destillation ist es nicht schlechter, alle Gewichte gleich zu halten, als nach Wichtigkeit</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>holding the body to its weights forgets less than distillation alone</source>
      <translation>das Backbone an seinen Gewichten zu halten, vergisst weniger als Destillation allein</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>let the network of before answer for old classes; otherwise only the new classes' outputs are judged</source>
      <translation>das frühere Netz für alte Klassen antworten lassen; sonst werden nur die Ausgänge der neuen Klassen beurteilt</translation>
    </message>
    <message>
      <location filename="../../../plugins/replay/plugin.toml"></location>
      <source>Replay</source>
      <translation>Replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/replay/plugin.toml"></location>
      <source>Mixes a few kept rows of the past into every batch.</source>
      <translation>Mischt in jeden Batch einige aufbewahrte Zeilen der Vergangenheit.</translation>
    </message>
    <message>
      <location filename="../../../plugins/replay/plugin.toml"></location>
      <source>a row is offered to the memory once, in a task's first epoch; new and kept rows are weighed by a setting</source>
      <translation>eine Zeile wird dem Speicher einmal angeboten, in der ersten Epoche einer Aufgabe; neue und aufbewahrte Zeilen gewichtet eine Einstellung</translation>
    </message>
    <message>
      <location filename="../../../plugins/replay/plugin.toml"></location>
      <source>kept rows drawn in each step; 0 means as many as new ones</source>
      <translation>aufbewahrte Zeilen, die in jedem Schritt gezogen werden; 0 heißt: so viele wie neue</translation>
    </message>
    <message>
      <location filename="../../../plugins/replay/plugin.toml"></location>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/replay/plugin.toml"></location>
      <source>share of the loss that goes to the kept rows</source>
      <translation>Anteil des Verlusts, der auf die aufbewahrten Zeilen entfällt</translation>
    </message>
    <message>
      <location filename="../../../plugins/replay/plugin.toml"></location>
      <source>let that share be 1 - 1/k in the k-th task, so that every task counts alike</source>
      <translation>diesen Anteil in der k-ten Aufgabe 1 - 1/k sein lassen, sodass jede Aufgabe gleich zählt</translation>
    </message>
    <message>
      <location filename="../../../plugins/replay/plugin.toml"></location>
      <source>who stays: any row with the same chance, equally many of each class, or those nearest their class's mean feature</source>
      <translation>wer bleibt: jede Zeile mit gleicher Chance (reservoir), gleich viele je Klasse (balanced) oder die nächsten am mittleren Merkmal ihrer Klasse (herding)</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>Riemannian walk</source>
      <translation>Riemannian walk</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>Weighs each weight by its curvature and by how much its path lowered the loss, and pulls accordingly.</source>
      <translation>Gewichtet jedes Gewicht nach seiner Krümmung und danach, wie sehr sein Weg den Verlust senkte, und zieht entsprechend.</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>the pull alone, its exemplars are the replay block; the Fisher is renewed at the end of each interval from the last batch, row by row; F and s are scaled by their largest entry</source>
      <translation>nur der Zug, die Exemplare sind der Replay-Baustein; Fisher wird am Ende jedes Intervalls aus dem letzten Batch erneuert, Zeile für Zeile; F und s werden auf ihren größten Eintrag skaliert</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>6 copies of the weights</source>
      <translation>6 Kopien der Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>1, and one per row in every Δt-th step</source>
      <translation>1, und in jedem Δt-ten Schritt einer je Zeile</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>Renewal</source>
      <translation>Erneuerung</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>share of the newest Fisher in the running one</source>
      <translation>Anteil des neuesten Fisher am laufenden</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>Interval</source>
      <translation>Intervall</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>steps over which gain and way are added up before one is divided by the other</source>
      <translation>Schritte, über die Gewinn und Weg summiert werden, bevor das eine durch das andere geteilt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/rwalk/plugin.toml"></location>
      <source>keeps the score of weights that hardly moved finite</source>
      <translation>hält die Wichtigkeit von Gewichten endlich, die sich kaum bewegten</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Sigmoid EWC</source>
      <translation>Sigmoid-EWC</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>Holds each weight by how much it mattered for a yes or no to the classes of each task, summed over tasks.</source>
      <translation>Hält jedes Gewicht danach, wie viel es für ein Ja oder Nein zu den Klassen jeder Aufgabe zählte, summiert über Aufgaben.</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>keeps with distillation what it loses alone</source>
      <translation>behält mit Destillation, was es allein verliert</translation>
    </message>
    <message>
      <location filename="../../../plugins/rehearsal-free/plugin.toml"></location>
      <source>pull of important weights</source>
      <translation>Zug wichtiger Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/slda/plugin.toml"></location>
      <source>Streaming LDA</source>
      <translation>Streaming-LDA</translation>
    </message>
    <message>
      <location filename="../../../plugins/slda/plugin.toml"></location>
      <source>After the first task learns only class means and one covariance, each row once.</source>
      <translation>Lernt nach der ersten Aufgabe nur Klassenmittelwerte und eine Kovarianz, aus jeder Zeile einmal.</translation>
    </message>
    <message>
      <location filename="../../../plugins/slda/plugin.toml"></location>
      <source>the body is trained on the first task, unless it comes pretrained; a task's rows are counted at its end</source>
      <translation>das Backbone wird auf der ersten Aufgabe trainiert, wenn es nicht vortrainiert ist; die Zeilen einer Aufgabe werden an ihrem Ende gezählt</translation>
    </message>
    <message>
      <location filename="../../../plugins/slda/plugin.toml"></location>
      <source>d x d + classes x d numbers</source>
      <translation>d x d + Klassen x d Zahlen</translation>
    </message>
    <message>
      <location filename="../../../plugins/slda/plugin.toml"></location>
      <source>Shrinkage</source>
      <translation>Schrumpfung</translation>
    </message>
    <message>
      <location filename="../../../plugins/slda/plugin.toml"></location>
      <source>share of the identity in the covariance</source>
      <translation>Anteil der Einheitsmatrix an der Kovarianz</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>Synaptic intelligence</source>
      <translation>Synaptic intelligence</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>Weighs each weight by how much its path lowered the loss, and pulls accordingly.</source>
      <translation>Gewichtet jedes Gewicht danach, wie sehr sein Weg den Verlust senkte, und zieht entsprechend.</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>negative contributions of a task count as none unless `signed`; the optimizer keeps its state unless the training table resets it</source>
      <translation>negative Beiträge einer Aufgabe zählen nicht, außer mit `signed`; der Optimierer behält seinen Zustand, wenn die Trainingstabelle ihn nicht zurücksetzt</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>3 copies of the weights</source>
      <translation>3 Kopien der Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>where each task brings new classes, holding old weights does not keep old answers: on the digits in five tasks it ends at 0.15, fine-tuning at 0.15 (three seeds)</source>
      <translation>wo jede Aufgabe neue Klassen bringt, bewahrt das Halten alter Gewichte keine alten Antworten: Auf den Ziffern in fünf Aufgaben endet es bei 0.15, Fine-Tuning bei 0.15 (drei Seeds)</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>keeps the importance of weights that hardly moved finite</source>
      <translation>hält die Wichtigkeit von Gewichten endlich, die sich kaum bewegten</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>Signed</source>
      <translation>Mit Vorzeichen</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>let weights whose path raised the loss have negative importance</source>
      <translation>Gewichten, deren Weg den Verlust erhöhte, negative Wichtigkeit lassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>Gradient</source>
      <translation>Gradient</translation>
    </message>
    <message>
      <location filename="../../../plugins/si/plugin.toml"></location>
      <source>the gradient a path is measured by: that of the loss alone, or with the penalty's</source>
      <translation>der Gradient, mit dem ein Weg gemessen wird: der des Verlusts allein oder mit dem Strafterm</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>UER</source>
      <translation>UER</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>New rows are learnt by the angle of their logits alone, kept ones by angle and length.</source>
      <translation>Neue Zeilen werden nur über den Winkel ihrer Logits gelernt, aufbewahrte über Winkel und Länge.</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>written after the abstract's formula, for no code is published: the temperature, the classes that compete (all seen so far) and the rule for answers are ours</source>
      <translation>nach der Formel der Zusammenfassung geschrieben, da kein Code veröffentlicht ist: Die Temperatur, die konkurrierenden Klassen (alle bisherigen) und die Regel für Antworten sind von uns</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>forgets less than plain replay with the same memory</source>
      <translation>vergisst weniger als einfaches Replay mit demselben Speicher</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>ends no lower than plain replay</source>
      <translation>endet nicht unter einfachem Replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>what is known of old classes lies in the lengths: the same weights answer worse by the angle alone</source>
      <translation>was von alten Klassen bekannt ist, liegt in den Längen: Dieselben Gewichte antworten über den Winkel allein schlechter</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>takes fewer old rows for new classes than plain replay</source>
      <translation>hält weniger alte Zeilen für neue Klassen als einfaches Replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>what the cosines of new rows are divided by</source>
      <translation>wodurch die Kosinusse neuer Zeilen geteilt werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>Current</source>
      <translation>Neue Zeilen</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>what new rows are learnt by; product makes it plain replay</source>
      <translation>womit neue Zeilen gelernt werden; product macht es zu einfachem Replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>what kept rows are learnt by; angle makes it a cosine classifier</source>
      <translation>womit aufbewahrte Zeilen gelernt werden; angle macht es zu einem Kosinus-Klassifikator</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>Answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>what rows are answered by</source>
      <translation>womit Zeilen beantwortet werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>Unified objective</source>
      <translation>Vereinheitlichte Zielfunktion</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>New task, distance of answers, distance of weights: ER, DER, LwF, EWC and L2 are settings of it.</source>
      <translation>Neue Aufgabe, Abstand der Antworten, Abstand der Gewichte: ER, DER, LwF, EWC und L2 sind Einstellungen davon.</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>the divergence of answers is taken from the kept ones to those of now, which gives cross-entropy for labels; VCL and function-space forms are left out</source>
      <translation>die Divergenz der Antworten geht von den aufbewahrten zu den jetzigen, was für Labels die Kreuzentropie ergibt; VCL und Formen im Funktionenraum fehlen</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>|M| rows, or 1 copy of the model</source>
      <translation>|M| Zeilen oder 1 Kopie des Modells</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>with labels as the target it keeps old classes as replay does</source>
      <translation>mit Labels als Ziel behält es alte Klassen wie Replay</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>with answers as the target it keeps old classes as DER does</source>
      <translation>mit Antworten als Ziel behält es alte Klassen wie DER</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>weight of the distance between answers</source>
      <translation>Gewicht des Abstands zwischen Antworten</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>Target</source>
      <translation>Ziel</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>labels (ER) or answers (DER) kept with old rows, or what the network before the task says to the new rows (LwF)</source>
      <translation>zu alten Zeilen aufbewahrte Labels (ER) oder Antworten (DER), oder was das Netz vor der Aufgabe zu den neuen Zeilen sagt (LwF)</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>Divergence</source>
      <translation>Divergenz</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>entropy compares chances (cross-entropy, KL), square compares numbers</source>
      <translation>entropy vergleicht Wahrscheinlichkeiten (Kreuzentropie, KL), square vergleicht Zahlen</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>weight of the distance between weights</source>
      <translation>Gewicht des Abstands zwischen Gewichten</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>how old weights are held: not at all, all alike (L2), or by Fisher's information (EWC)</source>
      <translation>wie alte Gewichte gehalten werden: gar nicht, alle gleich (L2) oder nach der Fisher-Information (EWC)</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>how many rows are kept, where the target needs any</source>
      <translation>wie viele Zeilen aufbewahrt werden, wo das Ziel welche braucht</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/plugin.toml"></location>
      <source>Unlearning by ascent</source>
      <translation>Verlernen durch Aufstieg</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/plugin.toml"></location>
      <source>Raises the loss on the rows to forget while a memory of the others holds the rest in place.</source>
      <translation>Erhöht den Verlust auf den zu vergessenden Zeilen, während ein Speicher der anderen den Rest an seinem Platz hält.</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/plugin.toml"></location>
      <source>the rest is held by a bounded memory, not by all other rows; ascent ends at a ceiling, so that the loss stays finite; rows to forget are found in the memory by their input</source>
      <translation>den Rest hält ein begrenzter Speicher, nicht alle anderen Zeilen; der Aufstieg endet an einer Obergrenze, damit der Verlust endlich bleibt; zu vergessende Zeilen werden im Speicher an ihrer Eingabe erkannt</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/plugin.toml"></location>
      <source>keeps what is not to be forgotten, where ascent alone would ruin it</source>
      <translation>behält, was nicht zu vergessen ist, wo Aufstieg allein es zerstören würde</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/plugin.toml"></location>
      <source>share of the loss that goes to what is to be kept</source>
      <translation>Anteil des Verlusts, der auf das entfällt, was bleiben soll</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/plugin.toml"></location>
      <source>Ceiling</source>
      <translation>Obergrenze</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/plugin.toml"></location>
      <source>a row to forget is left alone once its loss is this high</source>
      <translation>eine zu vergessende Zeile bleibt in Ruhe, sobald ihr Verlust so hoch ist</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/plugin.toml"></location>
      <source>nats</source>
      <translation>Nats</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/plugin.toml"></location>
      <source>how many rows of the other tasks are kept</source>
      <translation>wie viele Zeilen der anderen Aufgaben aufbewahrt werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>View-batch</source>
      <translation>View-batch</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>Each batch holds fewer rows in several views, so that every row rests longer until it returns; the first view teaches the others.</source>
      <translation>Jeder Batch hat weniger Zeilen in mehreren Ansichten, sodass jede Zeile länger ruht, bis sie wiederkommt; die erste Ansicht lehrt die anderen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>the further views are turned, scaled, partly hidden and made noisy instead of AutoAugment and RandAugment; rows a method draws at random from a memory keep their schedule; views are grouped by row, where the released code goes by equal neighbouring labels</source>
      <translation>die weiteren Ansichten werden gedreht, skaliert, teils verdeckt und verrauscht statt AutoAugment und RandAugment; Zeilen, die eine Methode zufällig aus einem Speicher zieht, behalten ihren Plan; Ansichten sind nach Zeilen gruppiert, im veröffentlichten Code nach gleichen Nachbar-Labels</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>2, or 1 with λ = 0</source>
      <translation>2, oder 1 mit λ = 0</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>forgets less with as many updates, pictures and exemplars</source>
      <translation>vergisst weniger bei gleich vielen Updates, Bildern und Exemplaren</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>is no worse at the end</source>
      <translation>ist am Ende nicht schlechter</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>lets a row rest about four times as long: 25 more updates, where 9 are usual</source>
      <translation>lässt eine Zeile etwa viermal so lange ruhen: 25 weitere Updates, wo 9 üblich sind</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>Views</source>
      <translation>Ansichten</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>views of each row in a batch, and epochs until it returns; choose a divisor of the batch</source>
      <translation>Ansichten je Zeile in einem Batch, und Epochen bis zur Wiederkehr; am besten ein Teiler der Batchgröße</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>how much the first view teaches the others; 0 is the schedule alone</source>
      <translation>wie viel die erste Ansicht die anderen lehrt; 0 ist der Plan allein</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>epochs of each task before the first view teaches</source>
      <translation>Epochen jeder Aufgabe, bevor die erste Ansicht lehrt</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>Hardness</source>
      <translation>Härte</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>how strongly the further views are changed; 0 leaves them as drawn</source>
      <translation>wie stark die weiteren Ansichten verändert werden; 0 belässt sie wie gezogen</translation>
    </message>
    <message>
      <location filename="../../../plugins/wa/plugin.toml"></location>
      <source>Weight aligning</source>
      <translation>Weight aligning</translation>
    </message>
    <message>
      <location filename="../../../plugins/wa/plugin.toml"></location>
      <source>After a task, shortens the head's new rows to the mean length of the old ones.</source>
      <translation>Kürzt nach einer Aufgabe die neuen Zeilen des Kopfes auf die mittlere Länge der alten.</translation>
    </message>
    <message>
      <location filename="../../../plugins/wa/plugin.toml"></location>
      <source>aligning and clipping alone, to be stacked on rehearsal; the head may have a bias; here it helps replay, but not replay with distillation</source>
      <translation>nur Angleichen und Abschneiden, auf Rehearsal zu stapeln; der Kopf darf einen Bias haben; hier hilft es Replay, aber nicht Replay mit Destillation</translation>
    </message>
    <message>
      <location filename="../../../plugins/wa/plugin.toml"></location>
      <source>corrects a replay in which old rows count as little as they are few</source>
      <translation>berichtigt ein Replay, in dem alte Zeilen so wenig zählen, wie es ihrer gibt</translation>
    </message>
    <message>
      <location filename="../../../plugins/wa/plugin.toml"></location>
      <source>keep the head's weights at zero or above, so that their length tells how large the logits are</source>
      <translation>die Gewichte des Kopfes bei null oder darüber halten, sodass ihre Länge sagt, wie groß die Logits sind</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Accuracy and loss</source>
      <translation>Genauigkeit und Verlust</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>The share of right answers on every task's test, and the loss, as often as asked.</source>
      <translation>Der Anteil richtiger Antworten auf dem Test jeder Aufgabe, und der Verlust, so oft wie gewünscht.</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>rows of each test that are looked at</source>
      <translation>Zeilen jedes Tests, die betrachtet werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>also record the loss on the test rows</source>
      <translation>auch den Verlust auf den Testzeilen aufzeichnen</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Seen only</source>
      <translation>Nur gesehene</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>leave out tasks that have not come yet</source>
      <translation>Aufgaben auslassen, die noch nicht gekommen sind</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Estimate</source>
      <translation>Schätzen</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>rows of each test asked at a time, in turn, to estimate accuracy in a fraction of the time; 0: all, exactly</source>
      <translation>so viele Zeilen jedes Tests werden jeweils reihum gefragt, um die Genauigkeit in einem Bruchteil der Zeit zu schätzen; 0: alle, exakt</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Redraw</source>
      <translation>Neu ziehen</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>look at other rows each time instead of always the same</source>
      <translation>jedes Mal andere Zeilen betrachten statt immer derselben</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Confusion matrix</source>
      <translation>Konfusionsmatrix</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Which class is taken for which, counted over the tests of all tasks seen.</source>
      <translation>Welche Klasse für welche gehalten wird, gezählt über die Tests aller gesehenen Aufgaben.</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Detection (mAP)</source>
      <translation>Detektion (mAP)</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Mean average precision at IoU 0.5 on each task's test and on the pairs of shape and light never trained.</source>
      <translation>Mean Average Precision bei IoU 0.5 auf dem Test jeder Aufgabe und auf nie trainierten Paaren aus Form und Licht.</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Detections</source>
      <translation>Detektionen</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Test pictures of every task so far, with true boxes and the boxes found.</source>
      <translation>Testbilder aller bisherigen Aufgaben mit wahren und gefundenen Rahmen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>pictures of each task</source>
      <translation>Bilder je Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>Deviation from retraining</source>
      <translation>Abstand zum Neutraining</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>How far the weights and answers after forgetting are from a regression that never saw the forgotten rows.</source>
      <translation>Wie weit Gewichte und Antworten nach dem Vergessen von einer Regression abliegen, die die vergessenen Zeilen nie sah.</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/plugin.toml"></location>
      <source>rows of each test that both are asked</source>
      <translation>Zeilen jedes Tests, zu denen beide gefragt werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>Few-shot generalisation</source>
      <translation>Few-Shot-Generalisierung</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>How well classes that no task taught are told apart from a few rows of each; needs a stream that holds some out.</source>
      <translation>Wie gut Klassen, die keine Aufgabe lehrte, aus wenigen Zeilen unterschieden werden; braucht eine Folge, die welche zurückhält.</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>rows of each class that are shown; all its other test rows are asked</source>
      <translation>Zeilen je Klasse, die gezeigt werden; alle ihre übrigen Testzeilen werden gefragt</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>episodes, the same ones at every look</source>
      <translation>Episoden, bei jeder Messung dieselben</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/plugin.toml"></location>
      <source>test rows of each task for the accuracy on classes so far</source>
      <translation>Testzeilen je Aufgabe für die Genauigkeit auf den bisherigen Klassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>Gradient split</source>
      <translation>Zerlegung des Gradienten</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>How hard the new task pulls at the weights, how hard the past pulls back, and whether they pull the same way.</source>
      <translation>Wie stark die neue Aufgabe an den Gewichten zieht, wie stark die Vergangenheit dagegenhält, und ob beide gleich gerichtet sind.</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>smaller data sets and networks; the past's gradient is that of rows of all past tasks, not of the rows kept for replay; the rows of each test stay the same unless `redraw` is set</source>
      <translation>kleinere Datensätze und Netze; der Gradient der Vergangenheit ist der von Zeilen aller früheren Aufgaben, nicht der für Replay aufbewahrten; die Zeilen jedes Tests bleiben dieselben, außer mit `redraw`</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>training rows that each gradient is the mean over</source>
      <translation>Trainingszeilen, über die jeder Gradient gemittelt wird</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>Keys fetched</source>
      <translation>Abgerufene Schlüssel</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>Which keys of a bottleneck a task fetches, how many it shares with earlier tasks, and which values moved.</source>
      <translation>Welche Schlüssel eines Bottlenecks eine Aufgabe abruft, wie viele sie mit früheren teilt, und welche Werte sich bewegten.</translation>
    </message>
    <message>
      <location filename="../../../plugins/dkvb/plugin.toml"></location>
      <source>test rows of each task that are looked up</source>
      <translation>Testzeilen je Aufgabe, die nachgeschlagen werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>Knowledge of all classes</source>
      <translation>Wissen über alle Klassen</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>How well all classes are told apart after each task, class by class and together, and what absent ones lose.</source>
      <translation>Wie gut alle Klassen nach jeder Aufgabe unterschieden werden, einzeln und zusammen, und was fehlende verlieren.</translation>
    </message>
    <message>
      <location filename="../../../plugins/scole/plugin.toml"></location>
      <source>test rows of each class that are looked at</source>
      <translation>Testzeilen je Klasse, die betrachtet werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>Logit factors</source>
      <translation>Logit-Faktoren</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>Angle and length of the largest logits of old and of new classes, the bias between them, and old rows taken for new ones.</source>
      <translation>Winkel und Länge der größten Logits alter und neuer Klassen, der Bias dazwischen, und alte Zeilen, die für neue gehalten werden.</translation>
    </message>
    <message>
      <location filename="../../../plugins/uer/plugin.toml"></location>
      <source>rows of each task's tests that are looked at</source>
      <translation>Zeilen der Tests jeder Aufgabe, die betrachtet werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Merging</source>
      <translation>Verschmelzung</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/plugin.toml"></location>
      <source>Sign conflicts between old and new update, and the share of the old in each layer of the last merge.</source>
      <translation>Vorzeichenkonflikte zwischen altem und neuem Update, und der Anteil des Alten in jeder Schicht der letzten Verschmelzung.</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>Prototype distance</source>
      <translation>Abstand der Prototypen</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/plugin.toml"></location>
      <source>How alike the mean features of different classes are, how far apart, and how they have moved.</source>
      <translation>Wie ähnlich die mittleren Merkmale verschiedener Klassen sind, wie weit auseinander, und wie sie sich bewegt haben.</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>How far each prototype has gone since its task, accuracy among all classes, and a picture of both in a plane.</source>
      <translation>Wie weit jeder Prototyp seit seiner Aufgabe gewandert ist, die Genauigkeit unter allen Klassen, und ein Bild von beiden in einer Ebene.</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/plugin.toml"></location>
      <source>rows of each test that are answered among all classes</source>
      <translation>Zeilen jedes Tests, die unter allen Klassen beantwortet werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>Recall interval</source>
      <translation>Intervall bis zur Wiederkehr</translation>
    </message>
    <message>
      <location filename="../../../plugins/view-batch/plugin.toml"></location>
      <source>How many updates pass until a row that was learnt is learnt again; leave it at every step.</source>
      <translation>Wie viele Updates vergehen, bis eine gelernte Zeile wieder gelernt wird; am besten bei jedem Schritt belassen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>Sensitivity of layers</source>
      <translation>Empfindlichkeit der Schichten</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/plugin.toml"></location>
      <source>How much each layer changes from look to look, and how many times more across a switch than within a task.</source>
      <translation>Wie sehr sich jede Schicht von Messung zu Messung ändert, und wievielmal mehr über einen Wechsel hinweg als innerhalb einer Aufgabe.</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>Sharpness</source>
      <translation>Schärfe</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>How much the loss on the tasks seen rises when every weight tensor takes a small step the worst way.</source>
      <translation>Wie sehr der Verlust auf den gesehenen Aufgaben steigt, wenn jeder Gewichtstensor einen kleinen Schritt in die schlimmste Richtung macht.</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>length of the step as a share of each tensor's length</source>
      <translation>Länge des Schritts als Anteil der Länge jedes Tensors</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/plugin.toml"></location>
      <source>training rows of the tasks seen that are looked at</source>
      <translation>Trainingszeilen der gesehenen Aufgaben, die betrachtet werden</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Weight distance</source>
      <translation>Abstand der Gewichte</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>How far each layer has moved from its start and since the last task ended; set it to every n-th step.</source>
      <translation>Wie weit sich jede Schicht von ihrem Anfang und seit dem Ende der letzten Aufgabe bewegt hat; am besten alle n Schritte.</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Since task</source>
      <translation>Seit der Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>also the distance from where the task before ended</source>
      <translation>auch der Abstand von dort, wo die vorige Aufgabe endete</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>What was forgotten</source>
      <translation>Was vergessen wurde</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Test rows that were right and are not any more: events per row (Toneva et al. 2019), classes, and sample pictures.</source>
      <translation>Testzeilen, die richtig waren und es nicht mehr sind: Ereignisse je Zeile (Toneva et al. 2019), Klassen und Beispielbilder.</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>Shown</source>
      <translation>Gezeigt</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>sample pictures of forgotten rows at the end of each task</source>
      <translation>Beispielbilder vergessener Zeilen am Ende jeder Aufgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/metrics/plugin.toml"></location>
      <source>samples</source>
      <translation>Beispiele</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>Written samples</source>
      <translation>Textproben</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>What the model writes when it is given the first words of each domain.</source>
      <translation>Was das Modell schreibt, wenn es die ersten Wörter jeder Domäne bekommt.</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>Given</source>
      <translation>Vorgabe</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>characters of the test it is given</source>
      <translation>Zeichen des Tests, die es bekommt</translation>
    </message>
    <message>
      <location filename="../../../plugins/text/plugin.toml"></location>
      <source>characters it writes</source>
      <translation>Zeichen, die es schreibt</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>The stability gap</source>
      <translation>Die Stabilitätslücke</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>Examined after every step, methods that keep the past well at the end are seen to lose it at every switch, and to win it back.</source>
      <translation>Nach jedem Schritt geprüft, verlieren Methoden, die am Ende viel behalten, bei jedem Wechsel Altes und gewinnen es zurück.</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>with replay the worst moments lie far below the average at the end</source>
      <translation>mit Replay liegen die schlimmsten Momente weit unter dem Mittel am Ende</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>with replay a task comes back, by the end of the next one, from where the switch threw it</source>
      <translation>mit Replay kommt eine Aufgabe bis zum Ende der nächsten von dort zurück, wohin der Wechsel sie warf</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>fine-tuning does not come back</source>
      <translation>Fine-Tuning kommt nicht zurück</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>who looks at the ends of tasks alone does not see the gap</source>
      <translation>wer nur auf die Enden der Aufgaben blickt, sieht die Lücke nicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/plugin.toml"></location>
      <source>the gap of a task turned by 160 degrees is deeper than that of one turned by 20</source>
      <translation>die Lücke einer um 160 Grad gedrehten Aufgabe ist tiefer als die einer um 20 gedrehten</translation>
    </message>
    <message>
      <location filename="../../../plugins/three-scenarios/plugin.toml"></location>
      <source>Three scenarios: Split MNIST as published</source>
      <translation>Drei Szenarien: Split MNIST wie veröffentlicht</translation>
    </message>
    <message>
      <location filename="../../../plugins/three-scenarios/plugin.toml"></location>
      <source>Ten methods in three scenarios under the protocol of the paper, beside the figures it gives.</source>
      <translation>Zehn Methoden in drei Szenarien nach dem Protokoll der Arbeit, neben den dort genannten Zahlen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/three-scenarios/plugin.toml"></location>
      <source>gates of xdg silence a unit with its bias, 90 % of them on average; task-incremental replay and dreams draw tasks at random instead of equal parts</source>
      <translation>die Gates von xdg bringen eine Einheit samt Bias zum Schweigen, im Mittel 90 % von ihnen; aufgabeninkrementelles Replay und Träume ziehen Aufgaben zufällig statt zu gleichen Teilen</translation>
    </message>
    <message>
      <location filename="../../experiments/class-incremental-digits.toml"></location>
      <source>Class-incremental digits</source>
      <translation>Ziffern, klasseninkrementell</translation>
    </message>
    <message>
      <location filename="../../experiments/class-incremental-digits.toml"></location>
      <source>Ten digits in five tasks, and at the end the network must tell all ten apart.</source>
      <translation>Zehn Ziffern in fünf Aufgaben, und am Ende muss das Netz alle zehn unterscheiden.</translation>
    </message>
    <message>
      <location filename="../../experiments/permuted-digits.toml"></location>
      <source>Permuted digits</source>
      <translation>Permutierte Ziffern</translation>
    </message>
    <message>
      <location filename="../../experiments/permuted-digits.toml"></location>
      <source>Each task shuffles the pixels of all ten digits in its own fixed way; the answers stay the same.</source>
      <translation>Jede Aufgabe mischt die Pixel aller zehn Ziffern auf ihre eigene feste Weise; die Antworten bleiben gleich.</translation>
    </message>
    <message>
      <location filename="../../experiments/replay-sizes.toml"></location>
      <source>How much memory is enough?</source>
      <translation>Wie viel Speicher ist genug?</translation>
    </message>
    <message>
      <location filename="../../experiments/replay-sizes.toml"></location>
      <source>Replay with 10, 50, 200 and 1000 kept examples.</source>
      <translation>Replay mit 10, 50, 200 und 1000 aufbewahrten Beispielen.</translation>
    </message>
    <message>
      <location filename="../../experiments/rotated-digits.toml"></location>
      <source>Rotated digits</source>
      <translation>Gedrehte Ziffern</translation>
    </message>
    <message>
      <location filename="../../experiments/rotated-digits.toml"></location>
      <source>The same digits, turned further in every task.</source>
      <translation>Dieselben Ziffern, in jeder Aufgabe weiter gedreht.</translation>
    </message>
    <message>
      <location filename="../../experiments/stability-gap.toml"></location>
      <source>Even with a large memory, the accuracy on old tasks falls sharply in the first steps of a new one and then comes back.</source>
      <translation>Auch mit großem Speicher fällt die Genauigkeit auf alten Aufgaben in den ersten Schritten einer neuen steil ab und kommt dann zurück.</translation>
    </message>
    <message>
      <location filename="../../experiments/starter.toml"></location>
      <source>Watch a network forget</source>
      <translation>Ein Netz vergisst</translation>
    </message>
    <message>
      <location filename="../../experiments/starter.toml"></location>
      <source>Five tasks of two digits each, learnt one after the other.</source>
      <translation>Fünf Aufgaben mit je zwei Ziffern, eine nach der anderen gelernt.</translation>
    </message>
    <message>
      <location filename="../../../plugins/acu/example.toml"></location>
      <source>Four groups of digits are learnt, rows and one digit are forgotten, the last group is learnt, and more rows are forgotten.</source>
      <translation>Vier Gruppen von Ziffern werden gelernt, Zeilen und eine Ziffer vergessen, die letzte Gruppe gelernt und weitere Zeilen vergessen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/coda-prompt/example.toml"></location>
      <source>Average accuracy over seeds 0 to 4, every class competing: fine-tuning 0.19, a head alone 0.40, a head alone under the prompt methods' mask 0.36, L2P 0.40, DualPrompt 0.41, CODA-Prompt 0.43.</source>
      <translation>Mittlere Genauigkeit über die Seeds 0 bis 4, wenn alle Klassen konkurrieren: Fine-Tuning 0.19, nur ein Kopf 0.40, nur ein Kopf unter der Maske der Prompt-Methoden 0.36, L2P 0.40, DualPrompt 0.41, CODA-Prompt 0.43.</translation>
    </message>
    <message>
      <location filename="../../../plugins/duet/example.toml"></location>
      <source>Two shapes in plain light, two at night, three in fog.</source>
      <translation>Zwei Formen bei hellem Licht, zwei nachts, drei im Nebel.</translation>
    </message>
    <message>
      <location filename="../../../plugins/fpf/example.toml"></location>
      <source>Normalisation and head hold fewer than 4 of 100 weights here.</source>
      <translation>Normalisierung und Kopf haben hier weniger als 4 von 100 Gewichten.</translation>
    </message>
    <message>
      <location filename="../../../plugins/fscl-fast-slow/example.toml"></location>
      <source>30 classes with all their rows, then ten tasks of 5 new classes with 5 rows each; 30 further classes are never learnt and ask how well something new could be.</source>
      <translation>30 Klassen mit allen Zeilen, danach zehn Aufgaben mit 5 neuen Klassen zu je 5 Zeilen; 30 weitere Klassen werden nie gelernt und prüfen, wie gut Neues gelernt würde.</translation>
    </message>
    <message>
      <location filename="../../../plugins/hat/mnist.toml"></location>
      <source>hat on Split-MNIST</source>
      <translation>hat auf Split-MNIST</translation>
    </message>
    <message>
      <location filename="../../../plugins/onpro/example.toml"></location>
      <source>Every row comes once.</source>
      <translation>Jede Zeile kommt einmal.</translation>
    </message>
    <message>
      <location filename="../../../plugins/packnet/mnist.toml"></location>
      <source>packnet on Split-MNIST</source>
      <translation>packnet auf Split-MNIST</translation>
    </message>
    <message>
      <location filename="../../../plugins/prd/example.toml"></location>
      <source>The task is told when rows are answered; `accuracy among all` is the same run without being told.</source>
      <translation>Die Aufgabe wird beim Antworten genannt; `accuracy among all` ist derselbe Lauf, ohne dass sie genannt wird.</translation>
    </message>
    <message>
      <location filename="../../../plugins/progressive/mnist.toml"></location>
      <source>progressive on Split-MNIST</source>
      <translation>progressive auf Split-MNIST</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/example.toml"></location>
      <source>DER++ alone, and under a refresh block of several strengths.</source>
      <translation>DER++ allein und unter einem Refresh-Baustein in mehreren Stärken.</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/unified.toml"></location>
      <source>One objective, many methods</source>
      <translation>Eine Zielfunktion, viele Methoden</translation>
    </message>
    <message>
      <location filename="../../../plugins/refresh-learning/unified.toml"></location>
      <source>Fine-tuning, ER, DER, LwF, EWC and L2, each as one setting of the same block.</source>
      <translation>Fine-Tuning, ER, DER, LwF, EWC und L2, jedes als eine Einstellung desselben Bausteins.</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/ends.toml"></location>
      <source>The stability gap, looked at too seldom</source>
      <translation>Die Stabilitätslücke, zu selten betrachtet</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/ends.toml"></location>
      <source>The same training, examined at the end of each task only: the gap is not seen.</source>
      <translation>Dasselbe Training, nur am Ende jeder Aufgabe geprüft: Die Lücke ist nicht zu sehen.</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/example.toml"></location>
      <source>Every task is examined after every step.</source>
      <translation>Jede Aufgabe wird nach jedem Schritt geprüft.</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/rotated.toml"></location>
      <source>The stability gap, and how far the task turns</source>
      <translation>Die Stabilitätslücke, und wie weit sich die Aufgabe dreht</translation>
    </message>
    <message>
      <location filename="../../../plugins/stability-gap/rotated.toml"></location>
      <source>Two tasks, the same digits upright and turned.</source>
      <translation>Zwei Aufgaben, dieselben Ziffern aufrecht und gedreht.</translation>
    </message>
    <message>
      <location filename="../../../plugins/three-scenarios/class.toml"></location>
      <source>All ten digits compete, from the first step on.</source>
      <translation>Alle zehn Ziffern konkurrieren, vom ersten Schritt an.</translation>
    </message>
    <message>
      <location filename="../../../plugins/three-scenarios/domain.toml"></location>
      <source>Every task uses the same two outputs, and nobody says which task a digit comes from.</source>
      <translation>Jede Aufgabe nutzt dieselben zwei Ausgänge, und niemand sagt, aus welcher Aufgabe eine Ziffer kommt.</translation>
    </message>
    <message>
      <location filename="../../../plugins/three-scenarios/task.toml"></location>
      <source>The task is known: every task has two outputs of its own.</source>
      <translation>Die Aufgabe ist bekannt: Jede hat zwei eigene Ausgänge.</translation>
    </message>
    <message>
      <location filename="../../../plugins/unlearn/example.toml"></location>
      <source>Two tasks are learnt, then the digits 0 and 1 are to be forgotten: see task-3/forget fall and task-3/retain stay.</source>
      <translation>Zwei Aufgaben werden gelernt, dann sind die Ziffern 0 und 1 zu vergessen: task-3/forget fällt, task-3/retain bleibt.</translation>
    </message>
  </context>
</TS>
